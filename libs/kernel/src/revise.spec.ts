import { revise } from './revise.js';

const aThing = (): { title: string; website: string | null; endsOn: string | null } => ({
  title: 'Weirs',
  website: 'https://weirs.test',
  endsOn: null,
});

describe('revising a thing', () => {
  it('takes over what differs and names it', () => {
    const thing = aThing();
    expect(revise(thing, { title: 'Clean rivers', endsOn: '2027-01-31' })).toEqual(['title', 'endsOn']);
    expect(thing).toEqual({ title: 'Clean rivers', website: 'https://weirs.test', endsOn: '2027-01-31' });
  });

  it('leaves what was left out, and empties what is null', () => {
    const thing = aThing();
    expect(revise(thing, { title: undefined, website: null })).toEqual(['website']);
    expect(thing).toEqual({ title: 'Weirs', website: null, endsOn: null });
  });

  it('names nothing when nothing differs', () => {
    expect(revise(aThing(), { title: 'Weirs', endsOn: null })).toEqual([]);
  });
});
