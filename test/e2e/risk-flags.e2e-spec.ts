import { Boarding, usd } from '../support/boarding.js';
import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let board: Boarding;
let one: Candidate;
let reviewer: Person;
let trustee: Person;
beforeAll(async () => {
  court = await Judging.start();
  board = new Boarding(court);
  [one, reviewer, trustee] = [await court.applicant('KE', '9000.00'), await court.reviewer(), await court.person('TRUSTEE')];
});
afterAll(() => court?.stop());

const fields = 'application { standing { status riskFlags { id version state severity concern settlement } } }';
const raise = (as: Person['as']) =>
  court.tell(as, 'raiseFlag', { applicationId: one.id, severity: 'HIGH', concern: 'Accounts of two years are missing.' }, fields);
const escalate = (as: Person['as'], { id, version }: any) => court.us.tell(as, 'escalateFlag', 'FlagInput', { id, version }, fields);
const settle = (as: Person['as'], { id, version }: any, settlement = 'They came by post.') =>
  court.tell(as, 'settleFlag', { id, version, settlement }, fields);
const flags = (told: any) => told.application.standing.riskFlags;
const waiting = async (as: Person['as']): Promise<Record<string, number>> => {
  const { data } = await court.us.ledby.ask(as, '{ waitingWork { kind count callId dueOn } }');
  return Object.fromEntries(data.waitingWork.map(({ kind, count }: any) => [kind, count]));
};

describe('a risk flag', () => {
  it('is raised by officers, and read by nobody else', async () => {
    for (const as of [one.owner, reviewer.as, trustee.as, court.us.analyst, court.us.stranger]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await raise(as)).refusal);
    }
    expect(flags(await raise(court.officer))).toMatchObject([{ state: 'OPEN', severity: 'HIGH' }]);
    const query = 'query F($id: ID!) { application(id: $id) { standing { riskFlags { id } } } }';
    expect((await court.us.ledby.ask(one.owner, query, { id: one.id })).data.application.standing).toBeNull();
  });

  it('stands in the way of admission once it is escalated, until another officer has settled it', async () => {
    const [flag] = flags(await raise(court.officer));
    expect(flags(await escalate(court.officer, flag))[0]).toMatchObject({ id: flag.id, state: 'ESCALATED' });
    const told = async (as: Person['as']) => (await court.us.ledby.ask(as, '{ notices { nodes { event subject } } }')).data.notices.nodes;
    expect(await told(court.us.second)).toEqual([{ event: 'RISK_ESCALATED', subject: one.id }]);
    expect(await told(court.officer)).toEqual([]);
    expect(await waiting(court.us.second)).toMatchObject({ SETTLE_FLAGS: 1, SCREEN_APPLICATIONS: 1 });
    expect(await waiting(court.officer)).not.toHaveProperty('SETTLE_FLAGS');
    await expect(court.screen(one)).rejects.toThrow('ILLEGAL_TRANSITION');
    const escalated = { id: flag.id, version: flag.version + 1 };
    expect(await settle(court.officer, escalated)).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
    expect(await settle(court.us.second, flag)).toMatchObject({ refusal: 'CONFLICT' });
    expect(await settle(court.us.second, escalated, ' ')).toMatchObject({ refusal: 'BAD_INPUT' });
    const settled = flags(await settle(court.us.second, escalated)).find(({ id }: any) => id === flag.id);
    expect(settled).toMatchObject({ state: 'SETTLED', settlement: 'They came by post.' });
    await court.screen(one);
  });

  it('stands in the way of an award', async () => {
    await court.assign(court.officer, reviewer, [one], { dueOn: '2099-02-01' });
    expect(await waiting(reviewer.as)).toEqual({ DECLARE_CONFLICTS: 1 });
    await court.judgeAll(reviewer, () => [4, 4]);
    expect(await waiting(reviewer.as)).toEqual({});
    await board.keepTerms(court.officer, '20000.00');
    const { decision } = await board.propose(court.officer, one.id, { kind: 'AWARD', amount: usd('9000.00') });
    const all = flags(await raise(court.officer));
    await escalate(court.officer, all.at(-1));
    expect(await board.settle(court.us.second, [decision])).toMatchObject({ refusal: 'ILLEGAL_TRANSITION', details: { escalated: 1 } });
    expect(await board.money()).toMatchObject({ approved: '0.00' });
    await settle(court.us.second, { ...all.at(-1), version: all.at(-1).version + 1 });
    expect(await waiting(court.us.second)).toMatchObject({ APPROVE_DECISIONS: 1 });
    expect((await board.settle(court.us.second, [decision])).refusal).toBeUndefined();
  });
});

describe('what waits', () => {
  it('is told to each for what they may do, and goes when it is done', async () => {
    expect(await waiting(court.officer)).toMatchObject({ ANNOUNCE_OUTCOMES: 1 });
    await court.us.next(court.officer, 'announceOutcome', one.id);
    const [decision] = await board.decisions(one.id);
    const { offer } = await board.offer(court.officer, decision.id);
    expect(await waiting(one.owner)).toEqual({ ANSWER_OFFERS: 1 });
    await board.answer(one.owner, offer, true);
    expect(await waiting(one.owner)).toEqual({});
    for (const as of [court.us.stranger, court.us.administrator, court.us.analyst]) {
      expect(await waiting(as)).toEqual({});
    }
  });
});

describe('between two revisions', () => {
  it('shows what was changed to those who read them, and to nobody else', async () => {
    const two = await court.applicant('PE');
    const changes = [{ question: 'summary', note: 'Which town?' }];
    await court.us.next(court.officer, 'requestChanges', two.id, { changes, dueOn: '2099-01-31' });
    expect(await waiting(two.owner)).toEqual({ ANSWER_CHANGES: 1 });
    await court.us.save(two.owner, two.id, { summary: ['Shelter in Cusco', 1] });
    await court.us.next(two.owner, 'answerChanges', two.id);
    const query = 'query C($id: ID!) { revisionChanges(applicationId: $id) { number question before after } }';
    for (const as of [two.owner, court.officer]) {
      const { data } = await court.us.ledby.ask(as, query, { id: two.id });
      expect(data.revisionChanges).toEqual([{ number: 2, question: 'summary', before: 'Shelter', after: 'Shelter in Cusco' }]);
    }
    for (const as of [one.owner, reviewer.as, trustee.as, court.us.analyst, court.us.stranger]) {
      expect((await court.us.ledby.ask(as, query, { id: two.id })).errors[0]?.extensions.code).toBe('NOT_FOUND');
    }
  });
});
