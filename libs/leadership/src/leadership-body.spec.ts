import { AttestationInconsistent } from './leadership.errors.js';
import { aReceipt, board, group, receipts, staff, today } from './leadership.builders.js';
import { countBody, demandConsistentBodies, type LeadershipBody, type LeadershipSubject } from './leadership-body.js';

describe('storing the bodies of an attestation', () => {
  it.each([
    ['a full board and staff', 'ORGANISATION', [board(7, 7), staff(2, 4)]],
    ['an organisation without staff', 'ORGANISATION', [board(1, 1), staff(0, 0)]],
    ['a project group', 'PROJECT', [group(3, 3)]],
    [
      'a withdrawn consent beside as many as there are seats',
      'ORGANISATION',
      [board(0, 2, { receipts: [...receipts(2), aReceipt({ withdrawnAt: today })] })],
    ],
  ] satisfies [string, LeadershipSubject, LeadershipBody[]][])('takes %s', (_, subject, bodies) =>
    expect(() => demandConsistentBodies(subject, bodies, today)).not.toThrow(),
  );

  it.each([
    ['more consents than seats', 'ORGANISATION', [board(8, 7)], 'ONE_CONSENT_A_SEAT'],
    [
      'consents of different reach, more than seats together',
      'ORGANISATION',
      [board(0, 1, { receipts: [...receipts(1), ...receipts(1, 'INTERNAL')] })],
      'ONE_CONSENT_A_SEAT',
    ],
    ['seats below none', 'ORGANISATION', [board(0, -1)], 'WHOLE_SEATS'],
    ['half a seat', 'ORGANISATION', [board(0, 2.5)], 'WHOLE_SEATS'],
    ['seats that are no number', 'ORGANISATION', [board(0, Number.NaN)], 'WHOLE_SEATS'],
    ['more seats than can be multiplied exactly', 'ORGANISATION', [board(0, 2 ** 31)], 'WHOLE_SEATS'],
    ['two boards', 'ORGANISATION', [board(1, 2), board(1, 2)], 'ONE_BODY_OF_A_KIND'],
    ['a project group of an organisation', 'ORGANISATION', [group(1, 2)], 'BODY_OF_SUBJECT'],
    ['a board of a project', 'PROJECT', [board(1, 2)], 'BODY_OF_SUBJECT'],
  ] satisfies [string, LeadershipSubject, LeadershipBody[], string][])('refuses %s', (_, subject, bodies, rule) => {
    const store = () => demandConsistentBodies(subject, bodies, today);
    expect(store).toThrow(AttestationInconsistent);
    expect(store).toThrow(expect.objectContaining({ details: expect.objectContaining({ rule }) }));
  });

  it('tells nobody how many consents there are', () => {
    const refusal = (): unknown => {
      try {
        return demandConsistentBodies('ORGANISATION', [board(97, 53)], today);
      } catch (error) {
        return error;
      }
    };
    expect(String(refusal()) + JSON.stringify(refusal())).not.toMatch(/97|53/);
  });
});

describe('counting a body', () => {
  it('never counts more than its seats', () => expect(countBody(board(9, 7), 'INTERNAL', today).counted).toBe(7));
  it('hands on the sum and none of the receipts', () => expect(countBody(board(3, 7), 'INTERNAL', today)).not.toHaveProperty('receipts'));
});
