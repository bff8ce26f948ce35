import { CallForProposals, type ProposalCallWish } from './call-for-proposals.entity.js';

const now = new Date('2026-02-01T00:00:00Z');
const [ana, ben] = [
  { by: 'ana', at: now },
  { by: 'ben', at: now },
];
const alone = { guests: 0, lastExtension: null };
const complete: ProposalCallWish = {
  summary: 'Shelter.',
  eligibility: 'Registered.',
  languages: ['en'],
  formVersionId: 'form',
  zone: 'Europe/Vienna',
  opensLocal: '2026-01-01T09:00',
  closesLocal: '2026-05-01T23:59',
};
const aDraft = (changes: ProposalCallWish = {}) =>
  Object.assign(CallForProposals.prepare({ fundId: 'f', id: 'w', currency: 'USD' }, { ...complete, ...changes }, ana), { version: 1 });
const published = (changes: ProposalCallWish = {}, guests = 0) => {
  const call = aDraft(changes);
  call.move('CHECK', ben, { ...alone, guests }, null);
  call.move('PUBLISH', ana, { ...alone, guests }, null);
  return call;
};
const refused = (code: string) => expect.objectContaining({ code });

describe('a call for proposals', () => {
  it('is checked by somebody else than who last wrote on it', () => {
    const call = aDraft();
    expect(() => call.move('CHECK', ana, alone, null)).toThrow(refused('SECOND_PERSON_NEEDED'));
    call.change({ summary: 'Ours.' }, 1, ben);
    expect(() => call.move('CHECK', ben, alone, null)).toThrow(refused('SECOND_PERSON_NEEDED'));
    expect(call.status).toBe('DRAFT');
    call.move('CHECK', ana, alone, null);
    expect([call.status, call.checkedBy]).toEqual(['CHECKED', 'ana']);
  });

  it.each<[string, ProposalCallWish, number, readonly string[]]>([
    ['it says nothing', { summary: '', eligibility: '', languages: [] }, 0, ['summary', 'eligibility', 'languages']],
    ['it asks by no form', { formVersionId: null }, 0, ['formVersion']],
    ['it has no moments', { opensLocal: null, closesLocal: null }, 0, ['opensLocal', 'closesLocal']],
    ['it closed already', { closesLocal: '2026-01-15T00:00' }, 0, ['closesLocal']],
    ['nobody is invited', { kind: 'INVITED' }, 0, ['invitations']],
    ['two are invited to a direct grant', { kind: 'DIRECT' }, 2, ['invitations']],
  ])('is not checked when %s, and stays a draft', (_, changes, guests, missing) => {
    const call = aDraft(changes);
    expect(() => call.move('CHECK', ben, { ...alone, guests }, null)).toThrow(expect.objectContaining({ details: { missing } }));
    expect(call.status).toBe('DRAFT');
  });

  it('needs no end when it is rolling', () => {
    expect(published({ kind: 'ROLLING', closesLocal: null })).toMatchObject({ status: 'PUBLISHED', isPublic: true });
  });

  it('is for all or for some', () => {
    expect([published().isPublic, published({ kind: 'INVITED' }, 3).isPublic]).toEqual([true, false]);
  });

  it('keeps what it says once it is checked, until it is taken back', () => {
    const call = aDraft();
    call.move('CHECK', ben, alone, null);
    expect(() => call.change({ summary: 'Other.' }, 1, ana)).toThrow(refused('CALL_ANNOUNCED'));
    call.move('REVISE', ana, alone, null);
    expect(call.change({ summary: 'Other.' }, 1, ana)).toEqual(['summary']);
    expect(call.checkedBy).toBeNull();
  });

  it('is put off, never brought forward', () => {
    const call = published();
    expect(() => call.postpone('2026-04-30T00:00', 'Why.', ana)).toThrow(refused('BAD_INPUT'));
    call.postpone('2026-05-02T23:59', 'A flood.', ana);
    expect([call.closesAt?.toISOString(), call.notice]).toEqual(['2026-05-02T21:59:00.000Z', 'A flood.']);
  });

  it('gives somebody more time than the others, and more than they had', () => {
    const call = published();
    expect(() => call.extensionUntil('2026-05-01T23:59', null, ana)).toThrow(refused('BAD_INPUT'));
    const { at } = call.extensionUntil('2026-05-02T12:00', null, ana);
    expect(() => call.extensionUntil('2026-05-02T12:00', at, ana)).toThrow(refused('BAD_INPUT'));
    expect(() => published({ kind: 'ROLLING', closesLocal: null }).extensionUntil('2026-05-02T12:00', null, ana)).toThrow(
      refused('BAD_INPUT'),
    );
  });

  it('is closed when the last applicant has had their time', () => {
    const [call, lastExtension] = [published(), new Date('2026-05-03T00:00:00Z')];
    const close = (at: string) => call.move('CLOSE', { by: 'ana', at: new Date(at) }, { guests: 0, lastExtension }, null);
    expect(() => close('2026-04-01T00:00:00Z')).toThrow(refused('ILLEGAL_TRANSITION'));
    expect(() => close('2026-05-03T00:00:00Z')).toThrow(refused('ILLEGAL_TRANSITION'));
    close('2026-05-03T00:00:01Z');
    expect(call.status).toBe('CLOSED');
  });

  it('says why it is cancelled when all have read it, and only then', () => {
    expect(() => published().move('CANCEL', ana, alone, null)).toThrow(refused('BAD_INPUT'));
    expect(() => aDraft().move('CANCEL', ana, alone, 'Why.')).toThrow(refused('BAD_INPUT'));
    const call = published();
    call.move('CANCEL', ana, alone, 'The money was withdrawn.');
    expect([call.status, call.notice, call.isPublic]).toEqual(['CANCELLED', 'The money was withdrawn.', true]);
  });
});
