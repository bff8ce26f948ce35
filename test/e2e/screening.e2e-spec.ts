import { type Applying, anOpenCall } from '../support/applying.js';

let us: Applying;
let id: string;
beforeAll(async () => {
  us = await anOpenCall();
  id = await us.handedIn();
});
afterAll(() => us?.stop());

const conditions = [
  'REGISTERED_NON_PROFIT',
  'REGISTERED_BEFORE_CUT_OFF',
  'DIRECTLY_RESPONSIBLE',
  'OWN_BANK_ACCOUNT',
  'SAFEGUARDING_IN_PLACE',
  'RELEVANT_EXPERIENCE',
  'PARTNER_PORTAL_RECORD',
  'DOCUMENTS_COMPLETE',
  'WITHIN_THE_CALL',
];
const found = (finding: string, ...which: string[]) => which.map(condition => ({ condition, finding, evidence: 'Certificate, page 1' }));
const screen = (as: typeof us.officer, move: string, reason = '') => us.next(as, 'screenApplication', id, { move, reason });

describe('a request for changes', () => {
  it('names questions of the form, each once, and a day to come', async () => {
    const ask = (changes: object[], dueOn = '2099-01-31') => us.next(us.officer, 'requestChanges', id, { changes, dueOn });
    const note = 'Which town?';
    expect(await ask([{ question: 'nonsense', note }])).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await ask([1, 2].map(() => ({ question: 'summary', note })))).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await ask([{ question: 'summary', note }], '2020-01-31')).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await us.next(us.owner, 'requestChanges', id, { changes: [{ question: 'summary', note }], dueOn: '2099-01-31' })).toMatchObject({
      refusal: 'NOT_ALLOWED',
    });
    expect((await ask([{ question: 'summary', note }])).is).toMatchObject({
      status: 'CHANGES_ASKED',
      changeRequests: [{ state: 'OPEN', dueOn: '2099-01-31', changes: [{ question: 'summary', note }] }],
    });
  });

  it('opens those answers and no others, and is answered with another revision', async () => {
    expect(await us.save(us.editor, id, { women: [41, 1] })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(await us.save(us.editor, id, { summary: ['Shelter in Cebu', 1] })).toMatchObject({
      saved: [{ question: 'summary', version: 2 }],
    });
    expect((await us.read(us.officer, id)).revisions).toHaveLength(1);
    expect(await us.next(us.editor, 'answerChanges', id)).toMatchObject({ refusal: 'NOT_ALLOWED' });
    expect((await us.next(us.owner, 'answerChanges', id)).is).toMatchObject({ status: 'SUBMITTED' });
    const { revisions, changeRequests } = await us.read(us.officer, id);
    const summaries = revisions.map(({ answers }: any) => answers.find(({ question }: any) => question === 'summary').value);
    expect(summaries).toEqual(['Shelter', 'Shelter in Cebu']);
    expect(changeRequests).toMatchObject([{ state: 'ANSWERED' }]);
  });
});

describe('screening', () => {
  it('passes nothing that was not looked at, and excludes for nothing but a condition', async () => {
    expect(await screen(us.officer, 'admit')).toMatchObject({ refusal: 'SCREENING_INCOMPLETE', details: { unchecked: conditions } });
    expect(await us.next(us.owner, 'checkEligibility', id, { found: found('MET', ...conditions) })).toMatchObject({
      refusal: 'NOT_ALLOWED',
    });
    await us.next(us.officer, 'checkEligibility', id, { found: found('MET', ...conditions) });
    expect(await screen(us.officer, 'exclude', 'We would rather not.')).toMatchObject({ refusal: 'SCREENING_INCOMPLETE' });
    await us.next(us.officer, 'checkEligibility', id, { found: found('NOT_MET', 'OWN_BANK_ACCOUNT') });
    expect(await screen(us.officer, 'admit')).toMatchObject({ refusal: 'SCREENING_INCOMPLETE', details: { unmet: ['OWN_BANK_ACCOUNT'] } });
    expect(await screen(us.officer, 'exclude')).toMatchObject({ refusal: 'BAD_INPUT' });
  });

  it('tells the applicants nothing before it is announced', async () => {
    expect((await screen(us.officer, 'exclude', 'No account of its own.')).is).toMatchObject({ standing: { status: 'INELIGIBLE' } });
    for (const as of [us.owner, us.editor, us.viewer]) {
      expect(await us.read(as, id)).toMatchObject({ status: 'SUBMITTED', standing: null });
    }
    const refused = await us.next(us.owner, 'withdrawApplication', id);
    expect(refused).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(JSON.stringify(refused)).not.toMatch(/INELIGIBLE|formal conditions/);
  });

  it('is announced by an officer, once, and read by the applicants from then on', async () => {
    for (const as of [us.owner, us.stranger, us.analyst]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await us.next(as, 'announceOutcome', id)).refusal);
    }
    expect((await us.next(us.officer, 'announceOutcome', id)).is).toMatchObject({ status: 'INELIGIBLE' });
    expect(await us.read(us.owner, id)).toMatchObject({ status: 'INELIGIBLE', standing: null });
    expect(await us.next(us.officer, 'announceOutcome', id)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });

  it('is overruled by another officer only, and keeps both words', async () => {
    expect(await screen(us.officer, 'reinstate', 'It has one.')).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
    expect((await screen(us.second, 'reinstate', 'It has one.')).is.standing).toMatchObject({
      status: 'ELIGIBLE',
      screening: [
        { move: 'exclude', reason: 'No account of its own.' },
        { move: 'reinstate', reason: 'It has one.' },
      ],
    });
  });

  it('tells of the overruling when that is announced, and of nothing further on the way', async () => {
    expect(await us.read(us.owner, id)).toMatchObject({ status: 'INELIGIBLE' });
    expect((await us.next(us.officer, 'announceOutcome', id)).is).toMatchObject({ status: 'ELIGIBLE' });
    expect(await us.read(us.owner, id)).toMatchObject({ status: 'ELIGIBLE' });
    expect(await us.next(us.officer, 'announceOutcome', id)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });
});
