import {
  type ApplicationMove,
  type ApplicationStatus,
  applicationStatuses,
  isAnnouncedAtOnce,
  whyNot,
} from '../../libs/applications/src/application.workflow.js';
import {
  assessmentStates,
  assessmentWorkflow,
  assignmentStates,
  assignmentWorkflow,
} from '../../libs/review/src/assessment/assessment.workflow.js';
import {
  boardSessionStates,
  boardSessionWorkflow,
  decisionStates,
  decisionWorkflow,
  offerStates,
  offerWorkflow,
} from '../../libs/review/src/decision/decision.workflow.js';
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
  [one, reviewer, trustee] = [await court.candidate('KE', '9000.00'), await court.reviewer(), await court.person('TRUSTEE')];
  await board.keepTerms(court.officer, '20000.00');
}, 120_000);
afterAll(() => court?.stop());

const set = (statement: string, ...values: unknown[]) => court.us.ledby.owner.query(statement, values);
type Told = { readonly refusal?: string; readonly details?: any; readonly [field: string]: any };
/** Said in a sentence, with the state it stands in. */
const isRefused = (told: Told, at: string, state: string) => {
  expect({ at, refusal: told.refusal }).toEqual({ at, refusal: 'ILLEGAL_TRANSITION' });
  expect(told['message']).toMatch(/^This .+\. .+\.$|^[A-Z].+\.$/);
  expect(`${at} ${told.details.status}`).toBe(`${at} ${state}`);
};
const closed = (table: object, states: object) =>
  Object.entries(table as Record<string, { readonly from: readonly string[] }>).flatMap(([move, { from }]) =>
    Object.keys(states)
      .filter(state => !from.includes(state))
      .map(state => [move, state] as const),
  );

it('refuses each move of an application from each state in which it is not open', async () => {
  const changes = { changes: [{ question: 'summary', note: 'Which town?' }], dueOn: '2099-01-31' };
  const officer: Partial<Record<ApplicationMove, readonly [string, object]>> = {
    askChanges: ['requestChanges', changes],
    admit: ['screenApplication', { move: 'admit', reason: '' }],
    exclude: ['screenApplication', { move: 'exclude', reason: 'x' }],
    reinstate: ['screenApplication', { move: 'reinstate', reason: 'x' }],
  };
  const owner: Partial<Record<ApplicationMove, readonly [string, object]>> = {
    revise: ['entitleApplication', { title: 'Another' }],
    certify: ['certifyApplication', {}],
    submit: ['submitApplication', {}],
    answerChanges: ['answerChanges', {}],
    withdraw: ['withdrawApplication', {}],
  };
  let refused = 0;
  for (const status of applicationStatuses.filter(each => each !== 'DRAFT' && each !== 'CERTIFIED')) {
    const announced: ApplicationStatus = isAnnouncedAtOnce(status) ? status : 'SUBMITTED';
    await set(`update application set status = $1, announced_status = $2`, status, announced);
    for (const [verbs, as, told] of [[officer, court.officer, status] as const, [owner, one.owner, announced] as const]) {
      for (const [move, [verb, input]] of Object.entries(verbs) as [ApplicationMove, readonly [string, object]][]) {
        if (whyNot(move, status) !== null) {
          isRefused(await court.us.next(as, verb, one.id, input), `${move} from ${status}`, told);
          refused += 1;
        }
      }
    }
  }
  expect(refused).toBe(71);
  await set(`update application set status = 'ELIGIBLE', announced_status = 'SUBMITTED'`);
}, 60_000);

it('refuses each move of an assignment and an assessment from each state in which it is not open', async () => {
  await court.assign(court.officer, reviewer, [one]);
  const [given] = await court.assignments(reviewer.as);
  const { assignment } = await court.answer(reviewer.as, given);
  const act = { id: assignment.id, version: assignment.version };
  const verbs: Readonly<Record<string, () => Promise<Told>>> = {
    declareFree: () => court.answer(reviewer.as, act),
    recuse: () => court.answer(reviewer.as, act, 'DECLARED'),
    release: () => court.us.tell(court.officer, 'releaseAssignment', 'AssignmentInput', act, 'replayed'),
  };
  for (const [move, state] of closed(assignmentWorkflow, assignmentStates)) {
    await set(`update assignment set state = $1, conflict = case when $1 = 'RECUSED' then 'DECLARED' end`, state);
    const told = (await verbs[move]?.()) ?? {};
    if (state === 'RECUSED' && move === 'declareFree') {
      expect(told).toMatchObject({ refusal: 'REVIEWER_REFUSED', details: { reason: 'DECLARED' } });
    } else {
      isRefused(told, `${move} from ${state}`, state);
    }
  }
  await set(`update assignment set state = 'FREE', conflict = null`);
  const seen = assignment.assessment;
  const judging: Readonly<Record<string, () => Promise<Told>>> = {
    score: () => court.score(reviewer.as, seen, [3, 3]),
    lock: () => court.lock(reviewer.as, seen),
    reopen: () => court.tell(court.officer, 'reopenAssessment', { id: seen.id, version: seen.version, reason: 'x' }, 'replayed'),
  };
  for (const [move, state] of closed(assessmentWorkflow, assessmentStates).filter(([name]) => name !== 'discard')) {
    await set(`update assessment set state = $1, total = 100, recommendation = 'FUND', locked_at = now()`, state);
    isRefused((await judging[move]?.()) ?? {}, `${move} from ${state}`, state);
  }
  await set(`update assessment set state = 'OPEN', total = null, locked_at = null`);
});

it('refuses each move of a session, a decision and an offer from each state in which it is not open', async () => {
  const amount = usd('9000.00');
  const items = [{ applicationId: one.id, kind: 'AWARD', amount, letter: 'Well argued.' }];
  const { boardSession: kept } = await board.act(court.officer, 'keepAgenda', await board.session(1), { items });
  const { boardSession: session } = await board.act(court.officer, 'openBoardSession', kept);
  const verbs: Readonly<Record<string, () => Promise<Told>>> = {
    prepare: () => board.act(court.officer, 'keepAgenda', session, { items }),
    open: () => board.act(court.officer, 'openBoardSession', session),
    vote: () => board.vote(trustee, session.items[0].id, 'FOR'),
    close: () => board.act(court.officer, 'closeBoardSession', session, { minutes: 'x' }),
  };
  for (const [move, state] of closed(boardSessionWorkflow, boardSessionStates)) {
    await set(`update board_session set state = $1, closed_at = case when $1 = 'CLOSED' then now() end`, state);
    isRefused((await verbs[move]?.()) ?? {}, `${move} from ${state}`, state);
  }
  const { decision } = await board.propose(court.officer, one.id, { kind: 'AWARD', amount });
  await board.settle(court.us.second, [decision]);
  await court.us.next(court.officer, 'announceOutcome', one.id);
  const { offer } = await board.offer(court.officer, decision.id);
  const settled = { ...decision, version: decision.version + 1 };
  for (const [move, state] of closed(decisionWorkflow, decisionStates)) {
    await set(`update decision set state = $1, approved_amount = case when $1 = 'APPROVED' then 9000.00 end`, state);
    isRefused(await board.settle(court.us.second, [settled], move === 'approve'), `${move} from ${state}`, state);
  }
  const answers: Readonly<Record<string, () => Promise<Told>>> = {
    accept: () => board.answer(one.owner, offer, true),
    turnDown: () => board.answer(one.owner, offer, false),
    lapse: () => court.us.tell(court.officer, 'lapseOffer', 'OfferInput', { id: offer.id, version: offer.version }, 'replayed'),
  };
  for (const [move, state] of closed(offerWorkflow, offerStates)) {
    await set(`update offer set state = $1, answered_at = now(), answered_by = (select min(id::text)::uuid from account_user)`, state);
    isRefused((await answers[move]?.()) ?? {}, `${move} from ${state}`, state);
  }
});
