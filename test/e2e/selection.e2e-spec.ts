import { readPlainId } from '@ledby/kernel';
import { Boarding, usd } from '../support/boarding.js';
import { type Candidate, Judging, type Person } from '../support/judging.js';

/** Two of every five regional groups of the United Nations. */
const countries = ['KE', 'NG', 'NP', 'PH', 'AL', 'UA', 'PE', 'BR', 'FR', 'TR'];
const [asked, budget] = [18_000, 180_000];
const excluded = 6;

let court: Judging;
let board: Boarding;
let applicants: Candidate[] = [];
let candidates: Candidate[] = [];
let reviewers: Person[] = [];
let trustees: Person[] = [];
/** Organisations that each reviewer must never read. */
const barred = new Map<string, Set<string>>();
/** What each reviewer gave to each receipt number, in hundredths of a point. */
const given = new Map<string, Map<string, number>>();
beforeAll(async () => {
  court = await Judging.start();
  board = new Boarding(court);
}, 120_000);
afterAll(() => court?.stop());

const ask = async (as: Person['as'], query: string, variables: object = {}) => (await court.us.ledby.ask(as, query, variables)).data;
const numbers = new Map<string, string>();
const organisationOf = new Map<string, string>();
const even = () =>
  court.tell(
    court.officer,
    'assignEvenly',
    { callId: court.us.call, perApplication: 3, dueOn: '2099-03-01' },
    'given { applicationId reviewerId } short { applicationId missing }',
  );

it('takes sixty applications under an open call, each with a receipt of its own', async () => {
  for (let place = 0; place < 60; place += 1) {
    applicants.push(await court.applicant(countries[place % countries.length] ?? 'KE', `${asked}.00`));
  }
  for (const { id, organisation } of applicants) {
    numbers.set(id, (await court.us.read(court.officer, id)).receiptNumber);
    organisationOf.set(numbers.get(id) ?? '', organisation);
  }
  expect(new Set(numbers.values()).size).toBe(60);
}, 120_000);

it('screens them: six do not meet a condition, and learn of it with the reason', async () => {
  for (const [place, applicant] of applicants.entries()) {
    await court.screen(applicant, place < excluded ? 'OWN_BANK_ACCOUNT' : undefined);
  }
  candidates = applicants.slice(excluded);
  const [out] = applicants as [Candidate];
  await court.us.next(court.officer, 'announceOutcome', out.id);
  const told = await ask(out.owner, 'query L($id: ID!) { application(id: $id) { status letters { outcome text } } }', { id: out.id });
  expect(told.application).toEqual({ status: 'INELIGIBLE', letters: [{ outcome: 'INELIGIBLE', text: 'No account of its own.' }] });
}, 120_000);

it('gives each to three reviewers, none of whom is tied to it', async () => {
  for (let place = 0; place < 12; place += 1) {
    const own = candidates[place] as Candidate;
    const held = place < 2 ? { organisations: { VIEWER: [readPlainId(own.organisation, 'org')] } } : {};
    const as = await court.us.person({ funds: { REVIEWER: [court.us.portfolio.fundId] }, ...held });
    const { id } = (await ask(as, '{ viewer { id } }')).viewer;
    const tie = place < 2 ? null : place < 8 ? { organisationId: own.organisation } : { country: countries[place - 8] };
    const fields = 'reviewerProfile { version }';
    const version =
      tie === null ? null : (await court.tell(as, 'declareInterest', { fundId: court.fund, ...tie }, fields))['reviewerProfile'].version;
    const profile = { fundId: court.fund, version, languages: ['en'], regions: ['AFRICA'], most: 20 };
    expect((await court.tell(as, 'keepReviewerProfile', profile, fields)).refusal).toBeUndefined();
    const seat = place < 8 ? [] : candidates.filter((_, at) => (at + excluded) % countries.length === place - 8);
    barred.set(id, new Set([...(place < 8 ? [own] : []), ...seat].map(({ organisation }) => organisation)));
    reviewers.push({ id, as });
  }
  const { given: plan, short } = await even();
  expect(short).toEqual([]);
  expect(plan).toHaveLength(54 * 3);
  for (const { applicationId, reviewerId } of plan) {
    expect(barred.get(reviewerId)).not.toContain(organisationOf.get(numbers.get(applicationId) ?? ''));
  }
  const loads = reviewers.map(({ id }) => plan.filter((one: any) => one.reviewerId === id).length);
  expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(1);
}, 120_000);

it('has them assessed, and what is given back for a conflict is given to somebody else', async () => {
  for (const { as } of reviewers.slice(0, 3)) {
    const [first] = await court.assignments(as);
    expect((await court.answer(as, first, 'DECLARED')).assignment).toMatchObject({ state: 'RECUSED', reading: null });
  }
  expect((await even()).given).toHaveLength(3);
  for (const [place, reviewer] of reviewers.entries()) {
    const own = new Map<string, number>();
    given.set(reviewer.id, own);
    await court.judgeAll(reviewer, number => {
      const seed = (Number(number.replaceAll(/\D/g, '').slice(-6)) * 31 + place * 17) % 36;
      const [one, other] = [Math.floor(seed / 6), seed % 6];
      own.set(number, Math.round((60 * 100 * one) / 5 + (40 * 100 * other) / 5));
      return [one, other];
    });
    const { assignments, applications } = await ask(reviewer.as, '{ assignments { totalCount } applications { totalCount nodes { id } } }');
    expect(assignments.totalCount).toBe(own.size + (place < 3 ? 1 : 0));
    expect(
      applications.nodes.filter(({ id }: any) => !barred.get(reviewer.id)?.has(organisationOf.get(numbers.get(id) ?? '') ?? '')),
    ).toEqual([]);
  }
}, 300_000);

let ranked: readonly any[] = [];
it('ranks them as a recount by hand does, with ties, regions and the line that the budget draws', async () => {
  await board.keepTerms(court.officer, `${budget}.00`);
  const query = `query R($id: ID!) { callRanking(callId: $id) { places unjudged ranked { applicationId number rank mean assessments } regions { region ranked aboveLine } swings { reviewerId } } }`;
  const { callRanking } = await ask(court.officer, query, { id: court.us.call });
  ranked = callRanking.ranked;
  expect(callRanking).toMatchObject({ places: budget / asked, unjudged: [] });
  const means = new Map(
    candidates.map(({ id }) => {
      const number = numbers.get(id) ?? '';
      const totals = [...given.values()].flatMap(own => own.get(number) ?? []);
      expect(totals).toHaveLength(3);
      return [number, Math.round(totals.reduce((sum, total) => sum + total, 0) / 3)];
    }),
  );
  expect(ranked).toHaveLength(54);
  for (const { number, rank, mean, assessments } of ranked) {
    expect({ mean, assessments }).toEqual({ mean: means.get(number), assessments: 3 });
    expect(rank).toBe(1 + [...means.values()].filter(other => other > mean).length);
  }
  expect(callRanking.regions.map((region: any) => region.ranked).reduce((sum: number, one: number) => sum + one, 0)).toBe(54);
  expect((await court.us.ledby.ask(reviewers[0]?.as ?? {}, query, { id: court.us.call })).errors[0]?.extensions.code).toBe('NOT_ALLOWED');
}, 120_000);

it('comes before the Board, which awards what the budget bears, keeps five in reserve and declines the rest', async () => {
  trustees = [await court.person('TRUSTEE'), await court.person('TRUSTEE'), await court.person('TRUSTEE')];
  const amount = usd(`${asked}.00`);
  const items = ranked.map(({ applicationId }, place) =>
    place < 10
      ? { applicationId, kind: 'AWARD', amount, letter: 'Among the best of this round.' }
      : place < 15
        ? { applicationId, kind: 'RESERVE', amount, reserveRank: place - 9, reserveUntil: '2099-12-31', letter: 'On the reserve list.' }
        : { applicationId, kind: 'DECLINE', letter: 'Others argued more closely.' },
  );
  const prepared = await board.session(3);
  const { boardSession } = await board.act(court.officer, 'keepAgenda', prepared, { items });
  const { boardSession: open } = await board.act(court.officer, 'openBoardSession', boardSession);
  for (const trustee of trustees) {
    for (const { id } of open.items) {
      await board.vote(trustee, id, 'FOR');
    }
  }
  const { boardSession: closed } = await board.act(court.officer, 'closeBoardSession', open, {
    minutes: 'All were for what was recommended.',
  });
  expect(closed.items.every(({ outcome }: any) => outcome === 'CARRIED')).toBe(true);
  const decisions = (await Promise.all(candidates.map(({ id }) => board.decisions(id)))).flat();
  expect(decisions).toHaveLength(54);
  expect(await board.settle(court.officer, decisions)).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
  expect((await board.settle(court.us.second, decisions))['decisionIds']).toHaveLength(54);
  expect(await board.money()).toMatchObject({ budget: '180000.00', approved: '180000.00', free: '0.00' });
}, 300_000);

it('announces it to each, offers the awards, and the first in reserve comes up when one is turned down', async () => {
  const owners = new Map(candidates.map(({ id, owner }) => [id, owner]));
  for (const { applicationId } of ranked) {
    await court.us.next(court.officer, 'announceOutcome', applicationId);
  }
  const statuses = await Promise.all(
    ranked.map(async ({ applicationId }) => (await court.us.read(owners.get(applicationId) ?? {}, applicationId)).status),
  );
  expect(
    statuses
      .map((status, place) => `${status} ${place < 10 ? 'AWARDED' : place < 15 ? 'RESERVED' : 'DECLINED'}`)
      .filter(pair => new Set(pair.split(' ')).size > 1),
  ).toEqual([]);
  for (const [place, { applicationId }] of ranked.slice(0, 10).entries()) {
    const [decision] = await board.decisions(applicationId);
    const { offer } = await board.offer(court.officer, decision.id);
    expect((await board.answer(owners.get(applicationId) ?? {}, offer, place !== 4))['offer'].state).toBe(
      place === 4 ? 'TURNED_DOWN' : 'ACCEPTED',
    );
  }
  const promoted = (await board.promote(court.officer))['decision'];
  expect(promoted.application.id).toBe(ranked[10].applicationId);
  expect((await board.settle(court.us.second, [promoted])).refusal).toBeUndefined();
  await court.us.next(court.officer, 'announceOutcome', ranked[10].applicationId);
  const { offer } = await board.offer(court.us.second, promoted.id);
  expect((await board.answer(owners.get(ranked[10].applicationId) ?? {}, offer, true))['offer'].state).toBe('ACCEPTED');
  expect(await board.money()).toMatchObject({ approved: '180000.00', free: '0.00' });
}, 300_000);
