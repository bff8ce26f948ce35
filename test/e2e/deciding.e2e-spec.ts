import { Boarding, usd } from '../support/boarding.js';
import { type Candidate, Judging } from '../support/judging.js';

let court: Judging;
let board: Boarding;
let all: Candidate[];
beforeAll(async () => {
  court = await Judging.start();
  board = new Boarding(court);
  all = [];
  for (const country of ['KE', 'PE', 'NP', 'AL']) {
    all.push(await court.candidate(country, '9000.00'));
  }
  const reviewer = await court.reviewer();
  await court.assign(court.officer, reviewer, all);
  await court.judgeAll(reviewer, () => [3, 3]);
});
afterAll(() => court?.stop());

const at = (place: number): Candidate => all[place] as Candidate;
const award = { kind: 'AWARD', amount: usd('9000.00') };
const read = async (as: Candidate['owner'], id: string) => {
  const query =
    'query L($id: ID!) { application(id: $id) { status letters { outcome text amount { amount } isAnnounced } offers { id state version amount { amount } } } }';
  return (await court.us.ledby.ask(as, query, { id })).data.application;
};

describe('what may be awarded', () => {
  it('is said first, by officers, in the currency of the call', async () => {
    expect(await board.propose(court.officer, at(0).id, award)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    for (const as of [at(0).owner, court.us.analyst, court.us.stranger]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await board.keepTerms(as, '20000.00')).refusal);
    }
    expect((await board.keepTerms(court.officer, '18000.00', '9500.00'))['awardTerms']).toMatchObject({
      version: 1,
      approved: { amount: '0.00' },
    });
    expect(await board.keepTerms(court.officer, '20000.00')).toMatchObject({ refusal: 'CONFLICT' });
  });
});

describe('a decision', () => {
  it('is approved by another than who proposed it, where the limit was set by themselves or is exceeded', async () => {
    const { decision } = await board.propose(court.officer, at(0).id, award);
    expect(await board.propose(court.us.second, at(0).id, award)).toMatchObject({ refusal: 'CONFLICT' });
    expect(await board.settle(court.officer, [decision])).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
    expect(await board.settle(court.us.second, [{ ...decision, version: 9 }])).toMatchObject({ refusal: 'CONFLICT' });
    expect((await board.settle(court.us.second, [decision])).refusal).toBeUndefined();
    expect(await board.decisions(at(0).id)).toMatchObject([{ state: 'APPROVED', approved: { amount: '9000.00' } }]);
    expect(await board.money()).toMatchObject({ budget: '18000.00', approved: '9000.00', free: '9000.00' });
  });

  it('is one person’s within a limit that another has set; a decline without a Board is nobody’s alone', async () => {
    const { decision: small } = await board.propose(court.us.second, at(1).id, award);
    expect((await board.settle(court.us.second, [small])).refusal).toBeUndefined();
    const { decision: none } = await board.propose(court.us.second, at(3).id, { kind: 'DECLINE' });
    expect(await board.settle(court.us.second, [none])).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
    expect((await board.settle(court.officer, [none], false)).refusal).toBeUndefined();
    expect((await court.us.read(court.officer, at(3).id)).standing.status).toBe('UNDER_ASSESSMENT');
  });

  it('never exceeds the budget, and settles all of a batch or none of it', async () => {
    const [over, fine] = [
      await board.propose(court.officer, at(2).id, award),
      await board.propose(court.officer, at(3).id, { kind: 'DECLINE' }),
    ];
    const batch = [over['decision'], fine['decision']];
    expect(await board.settle(court.us.second, batch)).toMatchObject({ refusal: 'AWARD_OVER_BUDGET', details: { free: '0.00' } });
    expect((await court.us.read(court.officer, at(3).id)).standing.status).toBe('UNDER_ASSESSMENT');
    expect((await board.settle(court.us.second, batch, false)).refusal).toBeUndefined();
    const reserve = { kind: 'RESERVE', amount: usd('9000.00'), reserveRank: 1, reserveUntil: '2099-12-31' };
    expect(await board.propose(court.officer, at(2).id, { ...reserve, reserveRank: 0 })).toMatchObject({ refusal: 'BAD_INPUT' });
    const reserved = await board.propose(court.officer, at(2).id, reserve);
    expect(await board.propose(court.officer, at(3).id, reserve)).toMatchObject({ refusal: 'CONFLICT', details: { field: 'reserveRank' } });
    const kept = [reserved, await board.propose(court.officer, at(3).id, { kind: 'DECLINE' })];
    expect(
      (
        await board.settle(
          court.us.second,
          kept.map(each => each['decision']),
        )
      ).refusal,
    ).toBeUndefined();
  });
});

describe('an outcome', () => {
  it('is nothing that the applicants read before it is announced, and then comes with its letter', async () => {
    expect(await read(at(0).owner, at(0).id)).toMatchObject({ status: 'SUBMITTED', letters: [], offers: [] });
    expect((await read(court.officer, at(0).id)).letters).toMatchObject([{ outcome: 'AWARDED', isAnnounced: false }]);
    const [decision] = await board.decisions(at(0).id);
    expect(await board.offer(court.officer, decision.id)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    for (const { id } of all) {
      await court.us.next(court.officer, 'announceOutcome', id);
    }
    expect(await read(at(0).owner, at(0).id)).toMatchObject({
      status: 'AWARDED',
      letters: [{ outcome: 'AWARDED', text: 'Well argued.', amount: { amount: '9000.00' } }],
    });
    expect(await read(at(3).owner, at(3).id)).toMatchObject({ status: 'DECLINED', letters: [{ amount: null }] });
  });
});

describe('an offer', () => {
  it('is answered by an owner of the organisation, in time and once', async () => {
    const [decision] = await board.decisions(at(0).id);
    expect(await board.offer(court.officer, decision.id, '2020-01-01')).toMatchObject({ refusal: 'BAD_INPUT' });
    const { offer } = await board.offer(court.officer, decision.id);
    for (const as of [at(1).owner, court.officer, court.us.stranger]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await board.answer(as, offer, true)).refusal);
    }
    expect((await board.answer(at(0).owner, offer, true, true))['offer']).toMatchObject({ state: 'ACCEPTED', mayBeNamed: true });
    expect(await board.answer(at(0).owner, { ...offer, version: 2 }, false)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(
      await court.tell(court.officer, 'proposeDecision', { applicationId: at(0).id, ...award, letter: 'x' }, 'decision { id }'),
    ).toMatchObject({
      refusal: 'ILLEGAL_TRANSITION',
    });
  });

  it('goes to the next in rank when it is turned down', async () => {
    expect(await board.promote(court.officer)).toMatchObject({ refusal: 'AWARD_OVER_BUDGET' });
    const [decision] = await board.decisions(at(1).id);
    const { offer } = await board.offer(court.officer, decision.id);
    expect(
      await court.us.tell(court.officer, 'lapseOffer', 'OfferInput', { id: offer.id, version: offer.version }, 'offer { state }'),
    ).toMatchObject({
      refusal: 'ILLEGAL_TRANSITION',
    });
    expect((await board.answer(at(1).owner, offer, false))['offer']).toMatchObject({ state: 'TURNED_DOWN' });
    expect(await read(at(1).owner, at(1).id)).toMatchObject({ status: 'WITHDRAWN' });
    expect(await board.money()).toMatchObject({ approved: '9000.00', free: '9000.00' });
    const promoted = (await board.promote(court.officer))['decision'];
    expect(promoted).toMatchObject({ kind: 'AWARD', state: 'PROPOSED', application: { id: at(2).id } });
    expect(await board.promote(court.officer)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    await board.settle(court.us.second, [promoted]);
    await court.us.next(court.officer, 'announceOutcome', at(2).id);
    expect(await read(at(2).owner, at(2).id)).toMatchObject({
      status: 'AWARDED',
      letters: [{ outcome: 'RESERVED' }, { outcome: 'AWARDED' }],
    });
    expect(await board.money()).toMatchObject({ approved: '18000.00', free: '0.00' });
  });
});

it('lapses when nobody answers by its day, and is free again', async () => {
  const decision = (await board.decisions(at(2).id)).at(-1);
  const { offer } = await board.offer(court.officer, decision.id);
  await court.us.ledby.owner.query(`update offer set expires_on = '2020-01-01' where state = 'MADE'`);
  expect(await board.answer(at(2).owner, offer, true)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  const lapse = (as: Candidate['owner']) =>
    court.us.tell(as, 'lapseOffer', 'OfferInput', { id: offer.id, version: offer.version }, 'offer { state }');
  expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await lapse(at(2).owner)).refusal);
  expect((await lapse(court.officer))['offer']).toMatchObject({ state: 'LAPSED' });
  expect(await board.money()).toMatchObject({ approved: '9000.00' });
});
