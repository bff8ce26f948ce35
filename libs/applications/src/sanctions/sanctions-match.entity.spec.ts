import { SanctionsMatch } from './sanctions-match.entity.js';

const now = new Date('2026-11-24T10:00:00Z');
const listed = { reference: 'XXe.001', entryDigest: 'ab', listedName: 'BLUE HERON FRONT', likeness: 91 };
const found = () => SanctionsMatch.of({ fundId: 'fund', id: 'application' }, 'organisation', listed, now);
const refusal = (code: string) => expect.objectContaining({ code });

it('stands until it is ruled out, and says by what it was', () => {
  const match = found();
  expect(match.stands).toBe(true);
  expect(() => match.settle('FALSE_MATCH', ' ', 'ana', now)).toThrow(refusal('BAD_INPUT'));
  match.settle('FALSE_MATCH', 'Founded in another country.', 'ana', now);
  expect(match).toMatchObject({ state: 'FALSE_MATCH', settledBy: 'ana', stands: false });
  expect(() => match.settle('FALSE_MATCH', 'Again.', 'ben', now)).toThrow(refusal('ILLEGAL_TRANSITION'));
});

it('is overruled by another officer, either way', () => {
  const match = found();
  match.settle('CONFIRMED', 'The same address.', 'ana', now);
  expect(match.stands).toBe(true);
  expect(() => match.settle('FALSE_MATCH', 'A mistake.', 'ana', now)).toThrow(refusal('SECOND_PERSON_NEEDED'));
  match.settle('FALSE_MATCH', 'Another address.', 'ben', now);
  expect(() => match.settle('CONFIRMED', 'The same after all.', 'ben', now)).toThrow(refusal('SECOND_PERSON_NEEDED'));
});

it('goes with its entry, unless it was ruled out', () => {
  const match = found();
  match.delist();
  expect(match.stands).toBe(false);
  expect(() => match.settle('CONFIRMED', 'Late.', 'ana', now)).toThrow(refusal('ILLEGAL_TRANSITION'));
  const ruledOut = found();
  ruledOut.settle('FALSE_MATCH', 'Another country.', 'ana', now);
  expect(() => ruledOut.delist()).toThrow(refusal('ILLEGAL_TRANSITION'));
});
