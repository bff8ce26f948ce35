import { readPlainId } from '@ledby/kernel';
import { Boarding, usd } from '../support/boarding.js';
import { type Candidate, Judging, type Person } from '../support/judging.js';
import type { Headers } from '../support/ledby-app.js';

let court: Judging;
let board: Boarding;
let candidate: Candidate;
let everyone: Readonly<Record<string, Headers>>;
let inputs: Readonly<Record<string, { readonly input: object; readonly type?: string; readonly may: readonly string[] }>>;

const officers = ['officer', 'second'];
const tables =
  'rubric assignment assessment reviewer_profile board_session agenda_item board_vote award_terms decision offer outcome_letter application';

/** Every row of every table that a selection writes, as one text. */
const everything = async (): Promise<string> => {
  const parts = tables
    .split(' ')
    .map(table => `select '${table}' as t, md5(string_agg(x::text, '' order by x::text)) as h from ${table} x`);
  return JSON.stringify((await court.us.ledby.owner.query(parts.join(' union all '))).rows);
};

beforeAll(async () => {
  court = await Judging.start();
  board = new Boarding(court);
  candidate = await court.candidate('KE', '9000.00');
  const other = await court.candidate('PE', '9000.00');
  const reviewer = await court.reviewer();
  await court.assign(court.officer, reviewer, [candidate, other]);
  await court.judgeAll(reviewer, () => [3, 3]);
  const { us } = court;
  const fundId = us.portfolio.fundId;
  const trustee = await court.person('TRUSTEE');
  await board.keepTerms(court.officer, '20000.00');
  const prepared = await board.session(1);
  const items = [{ applicationId: candidate.id, kind: 'AWARD', amount: usd('9000.00'), letter: 'Well argued.' }];
  const { boardSession: kept } = await board.act(court.officer, 'keepAgenda', prepared, { items });
  const { boardSession: open } = await board.act(court.officer, 'openBoardSession', kept);
  const { decision } = await board.propose(court.officer, other.id, { kind: 'AWARD', amount: usd('9000.00') });
  const { decision: waiting } = await settledAndOffered(other, decision);
  const ours = readPlainId(candidate.organisation, 'org');
  const role = async (name: string) => (await court.person(name)).as;
  everyone = {
    officer: court.officer,
    second: us.second,
    reviewer: reviewer.as,
    'another reviewer': (await court.reviewer()).as,
    trustee: trustee.as,
    finance: await role('FINANCE'),
    analyst: us.analyst,
    'data protection': await role('DATA_PROTECTION'),
    owner: candidate.owner,
    editor: await us.person({ organisations: { EDITOR: [ours] } }),
    'owner of the other': other.owner,
    'officer of another fund': us.stranger,
    'reviewer of another fund': await us.person({ funds: { REVIEWER: [await anotherFund(fundId)] } }),
    administrator: us.administrator,
    nobody: await us.person({}),
  };
  const given = (await court.assignments(reviewer.as))[0];
  const seen = { id: given.assessment.id, version: given.assessment.version };
  const act = { id: given.id, version: given.version };
  const session = { id: open.id, version: open.version };
  const award = { applicationId: candidate.id, kind: 'AWARD', amount: usd('1000.00'), letter: 'x' };
  inputs = {
    keepRubric: { input: { callId: us.call, criteria: [] }, may: officers },
    assignReviewer: { input: { reviewerId: reviewer.id, applicationIds: [candidate.id] }, may: officers },
    assignEvenly: { input: { callId: us.call, perApplication: 2 }, may: officers },
    answerAssignment: { input: { ...act, isFree: true }, may: ['reviewer'] },
    releaseAssignment: { input: act, type: 'AssignmentInput', may: officers },
    scoreApplication: { input: { ...seen, scores: [] }, may: ['reviewer'] },
    lockAssessment: { input: seen, type: 'AssessmentInput', may: ['reviewer'] },
    reopenAssessment: { input: { ...seen, reason: 'x' }, may: officers },
    keepReviewerProfile: { input: { fundId: court.fund, languages: [], regions: [], most: 1 }, may: ['reviewer', 'another reviewer'] },
    declareInterest: { input: { fundId: court.fund, country: 'KE' }, may: ['reviewer', 'another reviewer'] },
    keepAwardTerms: { input: { callId: us.call, budget: usd('1.00'), delegatedLimit: usd('0.00') }, may: officers },
    prepareBoardSession: { input: { callId: us.call, title: 'x', heldOn: '2099-01-01', quorum: 1 }, may: officers },
    keepAgenda: { input: { ...session, items: [award] }, may: officers },
    openBoardSession: { input: session, type: 'BoardSessionInput', may: officers },
    castVote: { input: { itemId: open.items[0].id, choice: 'FOR' }, may: ['trustee'] },
    closeBoardSession: { input: { ...session, minutes: 'x' }, may: officers },
    proposeDecision: { input: award, may: officers },
    settleDecisions: { input: { decisions: [{ id: waiting.id, version: waiting.version }], isApproved: false }, may: officers },
    promoteFromReserve: { input: { callId: us.call }, may: officers },
    makeOffer: { input: { decisionId: waiting.id, expiresOn: '2099-01-01' }, may: officers },
    answerOffer: { input: { id: waiting.offer.id, version: waiting.offer.version, accepts: false }, may: ['owner of the other'] },
    lapseOffer: { input: { id: waiting.offer.id, version: waiting.offer.version }, type: 'OfferInput', may: officers },
  };
}, 120_000);
afterAll(() => court?.stop());

async function anotherFund(mine: string): Promise<string> {
  return (await court.us.ledby.owner.query<{ id: string }>('select id from fund where id <> $1 limit 1', [mine])).rows[0]?.id ?? '';
}

async function settledAndOffered(of: Candidate, decision: any): Promise<any> {
  await board.settle(court.us.second, [decision]);
  await court.us.next(court.officer, 'announceOutcome', of.id);
  await board.offer(court.officer, decision.id);
  return { decision: (await board.decisions(of.id))[0] };
}

it('refuses every verb of a selection to everyone whose it is not, with a code, and changes nothing', async () => {
  const before = await everything();
  const through: string[] = [];
  for (const [name, { input, type, may }] of Object.entries(inputs)) {
    for (const [who, as] of Object.entries(everyone).filter(([each]) => !may.includes(each))) {
      const told = await court.us.tell(as, name, type ?? `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, input, 'replayed');
      if (!['NOT_ALLOWED', 'NOT_FOUND'].includes(told.refusal ?? '')) {
        through.push(`${who} ${name}: ${told.refusal ?? 'done'} ${told['message'] ?? ''}`);
      }
    }
  }
  expect(through).toEqual([]);
  expect(await everything()).toBe(before);
}, 120_000);

it('shows the ranking and the plan of assignment to officers alone', async () => {
  for (const [who, as] of Object.entries(everyone)) {
    for (const query of ['callRanking(callId: $id) { places }', 'assigningPlan(callId: $id, perApplication: 1) { short { missing } }']) {
      const { errors } = await court.us.ledby.ask(as, `query Q($id: ID!) { ${query} }`, { id: court.us.call });
      expect(`${who} ${errors[0]?.extensions.code ?? 'reads'}`).toMatch(officers.includes(who) ? /reads$/ : /NOT_ALLOWED$|NOT_FOUND$/);
    }
  }
});

describe('a reviewer in conflict', () => {
  it('gets nothing by any path: node, edge, list, search, count or file', async () => {
    const { us } = court;
    const tied: Person = await court.reviewer();
    await court.assign(court.officer, tied, [candidate]);
    const [offered] = await court.assignments(tied.as);
    const { assignment } = await court.answer(tied.as, offered);
    await court.answer(tied.as, assignment, 'PAST_EMPLOYER');
    const ids = `select app.public_id('apl', uuid_send(fund_id) || uuid_send(id)) from application union all select app.public_id('asm', uuid_send(fund_id) || uuid_send(id)) from assessment
      union all select app.public_id('agi', uuid_send(fund_id) || uuid_send(id)) from agenda_item union all select app.public_id('dcn', uuid_send(fund_id) || uuid_send(id)) from decision
      union all select app.public_id('ofr', uuid_send(fund_id) || uuid_send(id)) from offer`;
    const { rows } = await us.ledby.owner.query<{ public_id: string }>(ids);
    expect(rows.length).toBeGreaterThan(6);
    for (const { public_id: id } of rows) {
      expect((await us.ledby.ask(tied.as, 'query N($id: ID!) { node(id: $id) { id } }', { id })).data.node).toBeNull();
      expect((await fetch(`${us.ledby.url}/api/files/${id.replace(/^.../, 'fil')}`, { headers: { ...tied.as } })).status).toBe(404);
    }
    const nested = `organisation(id: $org) { applications { totalCount nodes { id } } } callForProposals(id: $call) { applications { totalCount nodes { id } } boardSessions { id } }
      applications(filter: { call: $call }) { totalCount nodes { id } } assignments { nodes { state reading { number } assessment { id } application { id } shownApplicant { id } } }`;
    const { data } = await us.ledby.ask(tied.as, `query P($org: ID!, $call: ID!) { ${nested} }`, {
      org: candidate.organisation,
      call: us.call,
    });
    const none = { totalCount: 0, nodes: [] };
    expect(data).toEqual({
      organisation: { applications: none },
      callForProposals: { applications: none, boardSessions: [] },
      applications: none,
      assignments: { nodes: [{ state: 'RECUSED', reading: null, assessment: null, application: null, shownApplicant: null }] },
    });
  });
});
