import { defaultThresholds } from '../disclosure/disclosure-thresholds.js';
import { raisedThresholds } from './release-thresholds.js';

describe('the thresholds of an installation', () => {
  it('are those of the rule where nothing is said', () => {
    expect([raisedThresholds(undefined), raisedThresholds('')]).toEqual([defaultThresholds, defaultThresholds]);
  });

  it('are raised by name', () => {
    expect(raisedThresholds('units=20,resolution=30,dominancePercent=25')).toEqual({
      ...defaultThresholds,
      units: 20,
      resolution: 30,
      dominancePercent: 25,
    });
  });

  it.each(Object.keys(defaultThresholds) as (keyof typeof defaultThresholds)[])('refuse to start with a lowered %s', name => {
    expect(() => raisedThresholds(`${name}=${defaultThresholds[name] - 1}`)).toThrow('raised, never lowered');
  });

  it.each(['unit=20', 'units', 'units=x', 'units=', '__proto__=99'])('refuse to start with %s', text => {
    expect(() => raisedThresholds(text)).toThrow('LEDBY_RELEASE_THRESHOLDS');
  });
});
