import { BadInput, Conflict } from '@ledby/kernel';
import { Organisation, type OrganisationWish, publicIdOf } from './organisation.entity.js';
import { OrganisationMerged } from './organisation.errors.js';

const now = new Date('2026-03-01T12:00:00Z');
const [firstId, secondId] = ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'];
const anOrganisation = (wish: Partial<OrganisationWish> = {}, id = firstId) =>
  Object.assign(Organisation.register({ name: 'Tulay ng Pag-asa', country: 'PH', ...wish }, now), { id, version: 1 });

describe('an organisation', () => {
  it('is registered with the UN region of its country and a text that searches compare', () => {
    expect(anOrganisation({ name: 'Señales Nuevas', country: 'PE' })).toMatchObject({
      region: 'LATIN_AMERICA_CARIBBEAN',
      searchText: 'senales nuevas',
      mergedIntoId: null,
    });
  });

  it.each([
    ['a territory', 'HK'],
    ['no country', null],
  ])('has no region for %s', (_, country) => {
    expect(anOrganisation({ country }).region).toBeNull();
  });

  it('names what a change changed; the region follows the country and the search the names', () => {
    const organisation = anOrganisation();
    expect(organisation.change({ name: 'Pag-asa', country: 'KE', website: null }, 1, ['Tulay'])).toEqual(['name', 'country']);
    expect(organisation).toMatchObject({ region: 'AFRICA', searchText: 'pag-asa · tulay' });
  });

  it('loses its region with its country', () => {
    const organisation = anOrganisation();
    organisation.change({ country: null }, 1, []);
    expect(organisation).toMatchObject({ country: null, region: null });
  });

  it('refuses when somebody has changed it since, and changes nothing', () => {
    const organisation = anOrganisation();
    expect(() => organisation.change({ name: 'Other' }, 2, [])).toThrow(Conflict);
    expect(organisation.name).toBe('Tulay ng Pag-asa');
  });
});

describe('merging a duplicate', () => {
  it('leaves a record that says which one replaced it', () => {
    const [duplicate, survivor] = [anOrganisation(), anOrganisation({}, secondId)];
    duplicate.mergeInto(survivor);
    expect(duplicate.mergedIntoId).toBe(secondId);
    expect(survivor.mergedIntoId).toBeNull();
  });

  it('refuses to merge a record into itself, and changes nothing', () => {
    const organisation = anOrganisation();
    expect(() => organisation.mergeInto(organisation)).toThrow(BadInput);
    expect(organisation.mergedIntoId).toBeNull();
  });

  it.each([
    ['the duplicate was merged before', { mergedIntoId: secondId }, {}],
    ['the survivor was merged itself', {}, { mergedIntoId: firstId }],
  ])('refuses when %s, names the record to use, and changes nothing', (_, ofDuplicate, ofSurvivor) => {
    const [duplicate, survivor] = [Object.assign(anOrganisation(), ofDuplicate), Object.assign(anOrganisation({}, secondId), ofSurvivor)];
    const before = duplicate.mergedIntoId;
    expect(() => duplicate.mergeInto(survivor)).toThrow(OrganisationMerged);
    expect(duplicate.mergedIntoId).toBe(before);
  });

  it('lets nobody change a merged record, and tells where to go', () => {
    const merged = Object.assign(anOrganisation(), { mergedIntoId: secondId });
    expect(() => merged.change({ name: 'Other' }, 1, [])).toThrow(
      expect.objectContaining({ details: { organisationId: publicIdOf(secondId) } }),
    );
    expect(merged.name).toBe('Tulay ng Pag-asa');
  });
});
