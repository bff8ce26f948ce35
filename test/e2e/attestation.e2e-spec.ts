import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';

let portfolio: Portfolio;
let us: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
beforeEach(async () => {
  us = await Attesting.of(portfolio);
});
afterAll(() => portfolio.stop());

const missing = async (id: string) =>
  (await us.read(us.owner, id, 'missing { missing guard }')).missing.map((gap: { missing: string; guard: string | null }) =>
    [gap.missing, gap.guard].filter(part => part !== null).join(' '),
  );

describe('a whole life', () => {
  it('goes from the question to what the fund has verified, and says at each step what is still missing', async () => {
    const id = await us.asked();
    expect(await us.read(us.owner, id, 'state asked reply policy subject terms { title demands { subject } }')).toMatchObject({
      state: 'DRAFT',
      asked: 'AS201',
      reply: 'RS100',
      policy: 'MAJORITY_V1',
      subject: 'PROJECT',
      terms: { title: 'A clear majority' },
    });
    expect(await us.level()).toBe('NOT_STATED NO_REPLY');
    expect(await missing(id)).toEqual(['REPLY']);

    await us.move(us.owner, 'draftAttestation', id, { reply: 'RS200' });
    expect(await missing(id)).toEqual([
      'LEADING_BODY',
      ...['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'].map(code => `GUARD_ANSWER ${code}`),
      'PAID_INPUT',
    ]);
    const bodies = [{ kind: 'PROJECT_DECISION_GROUP', seatsTotal: 5, hasVote: true, controlsBudget: true }];
    await us.move(us.editor, 'stateBodies', id, { bodies });
    const { rows } = await portfolio.ledby.owner.query(
      `select count(*)::int as seats from restricted.consent_seat s join restricted.leadership_body b on b.id = s.body_id
        where app.public_id('att', uuid_send(b.fund_id) || uuid_send(b.attestation_id)) = $1`,
      [id],
    );
    expect(rows[0].seats).toBe(5);
    const all = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'];
    await us.move(us.owner, 'answerGuards', id, { guards: all.map(code => ({ code, met: true })) });
    expect(await missing(id)).toEqual([...all.map(code => `GUARD_PAPER ${code}`), 'PAID_INPUT']);
    const paperId = await us.paper(id);
    await us.move(us.owner, 'answerGuards', id, { guards: all.map(code => ({ code, met: true, paperId })) });
    await us.move(us.owner, 'statePaidInput', id, { area: 'DELIVERY', givenOn: '2026-09-01', paid: true, paperId });
    expect(await missing(id)).toEqual([]);
    expect(await us.level()).toBe('NOT_STATED NO_REPLY');

    expect(await us.move(us.owner, 'attest', id, { signedAs: 'PROJECT_LEAD' })).toMatchObject({ state: 'SELF_ATTESTED' });
    expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');
    expect(await us.level('AGGREGATE')).toBe('NOT_STATED ANSWERED');
    await us.move(us.owner, 'submitEvidence', id);
    expect(await us.move(portfolio.officer, 'confirmAsPeers', id, { referenceLetters: 2 })).toMatchObject({ state: 'PEER_CONFIRMED' });
    await us.trained();
    expect(await us.move(us.second, 'verifyAttestation', id)).toMatchObject({ state: 'PEER_CONFIRMED' });
    expect(await us.move(portfolio.officer, 'verifyAttestation', id)).toMatchObject({ state: 'FUND_VERIFIED' });
    expect(await us.level('AGGREGATE')).toBe('SURVIVOR_INFORMED ANSWERED');
    const { validUntil } = await us.read(us.owner, id);
    expect(validUntil).toMatch(/-01T00:00:00.000Z$/);
  });

  it('is contested, found sound, and verified anew by two', async () => {
    const id = await us.verified();
    await us.move(us.second, 'contestAttestation', id, { about: 'SEATS' });
    expect([await us.level(), await us.level('AGGREGATE')]).toEqual(['NOT_STATED ANSWERED', 'NOT_STATED ANSWERED']);
    const overdue =
      'query ($due: Boolean) { leadershipComplaints(filter: { isOverdue: $due }) { nodes { about outcome attestation { id } } } }';
    const complaints = async (due: boolean, as = portfolio.officer) =>
      (await portfolio.ledby.ask(as, overdue, { due })).data.leadershipComplaints.nodes.filter(
        (complaint: { attestation: { id: string } }) => complaint.attestation.id === id,
      );
    expect([(await complaints(false)).length, (await complaints(true)).length]).toEqual([1, 0]);
    await portfolio.ledby.owner.query(
      `update restricted.leadership_complaint set raised_at = raised_at - interval '31 days', review_due_at = review_due_at - interval '31 days'`,
    );
    expect(await complaints(true)).toMatchObject([{ about: 'SEATS', outcome: null }]);
    expect((await portfolio.ledby.ask(us.owner, overdue, { due: true })).data.leadershipComplaints.nodes).toEqual([]);

    expect(await us.move(portfolio.officer, 'dismissComplaint', id)).toMatchObject({ state: 'SELF_ATTESTED' });
    expect(await complaints(true)).toEqual([]);
    expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');
    await us.move(us.owner, 'submitEvidence', id);
    expect(await us.move(portfolio.officer, 'verifyAttestation', id)).toMatchObject({ state: 'EVIDENCE_SUBMITTED' });
    expect(await us.move(us.second, 'verifyAttestation', id)).toMatchObject({ state: 'FUND_VERIFIED' });
  });

  it('ends with a complaint that was right, with a change of leadership, and when it is taken back: all alike to readers', async () => {
    const ends: [string, boolean][] = [
      ['recordLeadershipChange', true],
      ['withdrawAttestation', true],
      ['upholdComplaint', false],
    ];
    for (const [name, byOwner] of ends) {
      us = await Attesting.of(portfolio);
      const id = await us.attested();
      if (!byOwner) await us.move(portfolio.officer, 'contestAttestation', id, { about: 'GUARDS' });
      await us.move(byOwner ? us.owner : portfolio.officer, name, id);
      expect([name, await us.level()]).toEqual([name, 'NOT_STATED NO_REPLY']);
    }
  });

  it('is replaced by a newer one, which begins beside it', async () => {
    const id = await us.attested();
    const { id: newer } = await us.move(us.editor, 'draftAttestation', id, { reply: 'RS201' });
    expect(newer).not.toBe(id);
    expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');
    expect(await us.tries(us.owner, 'draftAttestation', id, { reply: 'RS200' })).toMatchObject({ refusal: 'CONFLICT' });
    await us.move(us.owner, 'answerGuards', newer, {
      guards: ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'].map(code => ({ code, met: true })),
    });
    await us.move(us.owner, 'attest', newer, { signedAs: 'DIRECTOR' });
    expect((await us.read(us.owner, id)).state).toBe('SUPERSEDED');
    expect(await us.level()).toBe('SURVIVOR_CENTRED ANSWERED');
    expect(await us.tries(us.owner, 'draftAttestation', id, { reply: 'RS200' })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });
});

describe('prefer not to say', () => {
  it('is answered at once, can be thought over, and takes back what stood', async () => {
    const id = await us.asked();
    expect(await us.move(us.owner, 'declineToSay', id)).toMatchObject({ state: 'DRAFT' });
    expect(await us.level()).toBe('NOT_STATED PREFER_NOT_TO_SAY');
    expect(await us.tries(us.owner, 'attest', id, { signedAs: 'DIRECTOR' })).toMatchObject({ details: { rule: 'REPLY_GIVEN' } });
    await us.move(us.owner, 'draftAttestation', id, { reply: 'RS200' });

    us = await Attesting.of(portfolio);
    const stood = await us.attested();
    const again = await us.asked();
    await us.move(us.editor, 'declineToSay', again);
    expect((await us.read(us.owner, stood)).state).toBe('WITHDRAWN');
    expect(await us.level()).toBe('NOT_STATED PREFER_NOT_TO_SAY');
  });
});
