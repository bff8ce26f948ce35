import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';

let portfolio: Portfolio;
let us: Attesting;
let others: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  [us, others] = [await Attesting.of(portfolio), await Attesting.of(portfolio)];
});
afterAll(() => portfolio.stop());

const list = '{ leadershipAttestations { totalCount nodes { id verifications { wasTrained } complaints { about } } } }';
const ofSubject = ['declineToSay', 'submitEvidence', 'recordLeadershipChange', 'withdrawAttestation'] as const;
const ofFund = ['verifyAttestation', 'dismissComplaint', 'upholdComplaint'] as const;

it('shows an attestation to the people of the organisation who keep it, to officers and to data protection, and to nobody else', async () => {
  const id = await us.submitted();
  for (const as of [us.owner, us.editor, portfolio.officer, us.privacy]) {
    expect(await us.read(as, id, 'id')).toEqual({ id });
  }
  const outsiders = [
    us.viewer,
    us.analyst,
    others.owner,
    portfolio.finance,
    portfolio.reviewer,
    portfolio.administrator,
    portfolio.stranger,
  ];
  for (const as of outsiders) {
    expect(await us.read(as, id, 'id')).toBeNull();
    const { data } = await portfolio.ledby.ask(as, list);
    expect(data.leadershipAttestations.nodes.some((node: { id: string }) => node.id === id)).toBe(false);
    for (const name of [...ofSubject, ...ofFund]) {
      expect([name, await us.tries(as, name, id)]).toEqual([name, expect.objectContaining({ refusal: 'NOT_FOUND' })]);
    }
  }
});

it('lets the organisation attest and the fund verify, and neither do the other’s part', async () => {
  const id = await others.submitted();
  for (const name of ofSubject) {
    expect([name, await others.tries(portfolio.officer, name, id)]).toEqual([name, expect.objectContaining({ refusal: 'NOT_ALLOWED' })]);
  }
  for (const name of ofFund) {
    for (const as of [others.owner, others.editor, others.privacy]) {
      expect([name, await others.tries(as, name, id)]).toEqual([name, expect.objectContaining({ refusal: 'NOT_ALLOWED' })]);
    }
  }
  const asking = (as: typeof us.owner) => others.tell(as, 'askLeadership', { projectId: others.project, asked: 'AS200' });
  expect(await asking(others.owner)).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await asking(portfolio.stranger)).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await asking(others.analyst)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await asking(portfolio.administrator)).toMatchObject({ refusal: 'NOT_FOUND' });
});

it('never tells the organisation how it was looked into, nor how many are counted', async () => {
  const ledby = await Attesting.of(portfolio);
  const id = await ledby.verified();
  expect(await ledby.read(ledby.owner, id, 'state verifications { wasTrained } complaints { about }')).toEqual({
    state: 'FUND_VERIFIED',
    verifications: [],
    complaints: [],
  });
  expect((await ledby.read(portfolio.officer, id, 'verifications { wasTrained }')).verifications).toEqual([
    { wasTrained: true },
    { wasTrained: false },
  ]);
  const { data } = await portfolio.ledby.ask(ledby.owner, 'query Of($id: ID!) { project(id: $id) { leadership { level } } }', {
    id: ledby.project,
  });
  expect(data.project.leadership).toBeNull();
});

it('is verified by two different people, one of them trained, neither of the organisation', async () => {
  const ledby = await Attesting.of(portfolio);
  const id = await ledby.submitted();
  await ledby.move(ledby.second, 'verifyAttestation', id);
  expect(await ledby.tries(ledby.second, 'verifyAttestation', id)).toMatchObject({
    refusal: 'CONFIRMATION_MISSING',
    details: { rule: 'TWO_PEOPLE' },
  });
  const email = 'untrained@ledby.test';
  await portfolio.ledby.people({ email, funds: { OFFICER: [portfolio.fundId] } });
  const untrained = await portfolio.ledby.signedIn(email);
  expect(await ledby.tries(untrained, 'verifyAttestation', id)).toMatchObject({ details: { rule: 'ONE_TRAINED' } });
  const { data } = await portfolio.ledby.ask(untrained, '{ viewer { memberships { id } } }');
  const training = { memberId: data.viewer.memberships[0].id, trainedOn: '2026-05-05' };
  expect(await ledby.tell(untrained, 'recordEngagementTraining', training, 'id')).toMatchObject({ details: { rule: 'ANOTHER_RECORDS' } });
  expect(await ledby.tell(ledby.analyst, 'recordEngagementTraining', training, 'id')).toMatchObject({ refusal: 'NOT_ALLOWED' });
  await ledby.told(ledby.second, 'recordEngagementTraining', training, 'id');
  expect((await ledby.read(portfolio.officer, id)).state).toBe('EVIDENCE_SUBMITTED');
  expect(await ledby.move(untrained, 'verifyAttestation', id)).toMatchObject({ state: 'FUND_VERIFIED' });

  const both = 'both@ledby.test';
  const { rows } = await portfolio.ledby.owner.query(
    'select organisation_id from restricted.leadership_attestation order by id desc limit 1',
  );
  await portfolio.ledby.people({
    email: both,
    funds: { OFFICER: [portfolio.fundId] },
    organisations: { VIEWER: [rows[0].organisation_id] },
  });
  await ledby.move(portfolio.officer, 'contestAttestation', id, { about: 'PAPERS' });
  expect(await ledby.tries(await portfolio.ledby.signedIn(both), 'verifyAttestation', id)).toMatchObject({
    details: { rule: 'NOT_OF_THE_SUBJECT' },
  });
});

it('refuses what is out of order, out of date or half done, and changes nothing', async () => {
  const ledby = await Attesting.of(portfolio);
  const id = await ledby.asked();
  expect(await ledby.tell(portfolio.officer, 'askLeadership', { projectId: ledby.project, asked: 'AS200' })).toMatchObject({
    refusal: 'CONFLICT',
  });
  expect(await ledby.tell(ledby.owner, 'draftAttestation', { id, version: 9, reply: 'RS200' })).toMatchObject({ refusal: 'CONFLICT' });
  await ledby.move(ledby.owner, 'draftAttestation', id, { reply: 'RS200' });
  const body = { kind: 'PROJECT_DECISION_GROUP', seatsTotal: 3, hasVote: true, controlsBudget: true };
  const refusals = [
    ['stateBodies', { bodies: [{ ...body, kind: 'GOVERNING_BODY' }] }, 'BODY_OF_SUBJECT'],
    ['stateBodies', { bodies: [{ ...body, seatsTotal: 201 }] }, 'MOST_SEATS'],
    ['attest', { signedAs: 'CHAIR' }, 'GUARDS_ANSWERED'],
  ] as const;
  const before = await ledby.read(ledby.owner, id, 'version state bodies { kind }');
  for (const [name, input, rule] of refusals) {
    expect([name, await ledby.tries(ledby.owner, name, id, input)]).toEqual([
      name,
      expect.objectContaining({ refusal: 'ATTESTATION_INCONSISTENT', details: expect.objectContaining({ rule }) }),
    ]);
  }
  expect(await ledby.read(ledby.owner, id, 'version state bodies { kind }')).toEqual(before);
  for (const name of ['submitEvidence', 'recordLeadershipChange']) {
    expect(await ledby.tries(ledby.owner, name, id)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  }
  for (const name of ofFund) {
    expect(await ledby.tries(portfolio.officer, name, id)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  }
  await ledby.move(ledby.owner, 'stateBodies', id, { bodies: [body] });
  expect(await ledby.tries(ledby.owner, 'stateBodies', id, { bodies: [body] })).toMatchObject({ details: { rule: 'STATED_ONCE' } });
});
