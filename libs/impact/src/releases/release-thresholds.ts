import { DomainError } from '@ledby/kernel';
import { StartRefused } from '@ledby/platform';
import { defaultThresholds, type DisclosureThresholds, thresholdsAtLeast } from '../disclosure/disclosure-thresholds.js';

/** The installation’s own, such as `units=20,resolution=20`: read at the start, so that a lowered one is no start. */
export function raisedThresholds(text: string | undefined): DisclosureThresholds {
  const given = Object.fromEntries(
    (text ?? '')
      .split(',')
      .filter(part => part !== '')
      .map(part => part.split('='))
      .map(([name = '', value]) => [name, Number(value)]),
  );
  const stranger = Object.keys(given).find(name => !Object.hasOwn(defaultThresholds, name));
  if (stranger !== undefined) {
    throw new StartRefused('CONFIGURATION', `LEDBY_RELEASE_THRESHOLDS knows ${Object.keys(defaultThresholds).join(', ')}.`);
  }
  try {
    return thresholdsAtLeast(defaultThresholds, given);
  } catch (failure) {
    if (!(failure instanceof DomainError)) throw failure;
    throw new StartRefused('CONFIGURATION', `LEDBY_RELEASE_THRESHOLDS: ${failure.message}`);
  }
}
