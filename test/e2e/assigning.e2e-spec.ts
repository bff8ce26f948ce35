import { readPlainId } from '@ledby/kernel';
import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let ana: Person;
let ben: Person;
let kenya: Candidate;
let peru: Candidate;
let nepal: Candidate;
beforeAll(async () => {
  court = await Judging.start({ isBlind: false });
  [ana, ben] = [await court.reviewer(), await court.reviewer()];
  [kenya, peru, nepal] = [await court.candidate('KE'), await court.candidate('PE'), await court.candidate('NP')];
});
afterAll(() => court?.stop());

const fund = () => court.fund;
const declare = ({ as }: Person, tie: object) =>
  court.tell(as, 'declareInterest', { fundId: fund(), ...tie }, 'reviewerProfile { id tiedCountries }');
const keep = ({ as }: Person, profile: object) =>
  court.tell(
    as,
    'keepReviewerProfile',
    { fundId: fund(), languages: ['en'], regions: [], most: 5, ...profile },
    'reviewerProfile { id version most }',
  );
const profile = async ({ as }: Person) => {
  const { data } = await court.us.ledby.ask(as, 'query F($id: ID!) { fund(id: $id) { reviewerProfiles { version tiedCountries most } } }', {
    id: fund(),
  });
  return data.fund.reviewerProfiles[0];
};
const even = (perApplication: number) =>
  court.tell(
    court.officer,
    'assignEvenly',
    { callId: court.us.call, perApplication },
    'given { applicationId reviewerId } short { applicationId missing }',
  );

describe('giving an application to a reviewer', () => {
  it('is for officers, and for reviewers of the fund who are not its officers', async () => {
    for (const as of [ana.as, kenya.owner, court.us.analyst, court.us.stranger, court.us.administrator]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await court.assign(as, ana, [kenya])).refusal);
    }
    const fundId = court.us.portfolio.fundId;
    const both = await court.us.person({ funds: { REVIEWER: [fundId], OFFICER: [fundId] } });
    const { data } = await court.us.ledby.ask(both, '{ viewer { id } }');
    const analyst = await court.person('ANALYST');
    for (const id of [data.viewer.id, analyst.id]) {
      expect(await court.assign(court.officer, { id, as: both }, [kenya])).toMatchObject({ refusal: 'REVIEWER_REFUSED' });
    }
    expect(await court.assignments(court.officer)).toEqual([]);
  });

  it('refuses all of them for a conflict with one, and says which', async () => {
    const member = await court.us.person({
      funds: { REVIEWER: [court.us.portfolio.fundId] },
      organisations: { VIEWER: [readPlainId(peru.organisation, 'org')] },
    });
    const { data } = await court.us.ledby.ask(member, '{ viewer { id } }');
    expect(await court.assign(court.officer, { id: data.viewer.id, as: member }, [kenya, peru])).toMatchObject({
      refusal: 'REVIEWER_REFUSED',
      details: { refused: [{ application: peru.id, reason: 'MEMBER' }] },
    });
    await declare(ben, { organisationId: kenya.organisation });
    await declare(ben, { country: 'NP' });
    expect((await court.assign(court.officer, ben, [kenya, peru, nepal])).details.refused).toEqual(
      expect.arrayContaining([
        { application: kenya.id, reason: 'PAST_EMPLOYER' },
        { application: nepal.id, reason: 'COUNTRY_SEAT' },
      ]),
    );
    expect(await court.assignments(court.officer)).toEqual([]);
  });

  it('tells somebody with lived experience what is hard to read, whom to turn to and what is paid', async () => {
    const terms = { role: 'LIVED_EXPERIENCE', contentWarnings: 'Violence against children', supportPerson: 'Dr Mbeki, +41 22 000 00 00' };
    expect(await court.assign(court.officer, ana, [kenya], terms)).toMatchObject({ refusal: 'BAD_INPUT', details: { field: 'payNote' } });
    const payNote = 'USD 300 on receipt, whether finished or not';
    expect((await court.assign(court.officer, ana, [kenya], { ...terms, payNote, dueOn: '2099-01-31' })).refusal).toBeUndefined();
    expect(await court.assignments(ana.as)).toMatchObject([{ ...terms, payNote, dueOn: '2099-01-31', state: 'OFFERED' }]);
  });

  it('takes the application on to assessment, once', async () => {
    expect((await court.us.read(court.officer, kenya.id)).standing.status).toBe('UNDER_ASSESSMENT');
    expect(await court.assign(court.officer, ana, [kenya])).toMatchObject({ details: { refused: [{ reason: 'GIVEN_ALREADY' }] } });
  });
});

describe('giving out evenly', () => {
  it('shows beforehand what it would do, passes nobody who said nothing of themselves, and says what is short', async () => {
    const query =
      'query P($id: ID!) { assigningPlan(callId: $id, perApplication: 1) { given { applicationId } short { applicationId missing } } }';
    const plan = async () => (await court.us.ledby.ask(court.officer, query, { id: court.us.call })).data.assigningPlan;
    expect((await plan()).short).toHaveLength(2);
    await keep(ana, { most: 1 });
    expect(await keep(ben, {})).toMatchObject({ refusal: 'CONFLICT' });
    await keep(ben, { version: (await profile(ben)).version });
    expect((await plan()).short).toEqual([{ applicationId: nepal.id, missing: 1 }]);
    const { given, short } = await even(1);
    expect(given).toEqual([{ applicationId: peru.id, reviewerId: ben.id }]);
    expect(short).toEqual([{ applicationId: nepal.id, missing: 1 }]);
  });

  it('gives the rest when somebody takes more, and nothing twice', async () => {
    expect(await keep(ana, { most: 9 })).toMatchObject({ refusal: 'CONFLICT' });
    expect((await keep(ana, { most: 9, version: 1 })).reviewerProfile).toMatchObject({ most: 9, version: 2 });
    expect((await even(1)).given).toEqual([{ applicationId: nepal.id, reviewerId: ana.id }]);
    expect(await even(1)).toMatchObject({ given: [], short: [] });
  });
});

describe('an interest that is declared later', () => {
  it('takes what it touches out of the hands of the reviewer at once', async () => {
    const offered = (await court.assignments(ana.as)).find(({ shownApplicant, role }) => role === 'REVIEWER' && shownApplicant !== null);
    const { assignment } = await court.answer(ana.as, offered);
    expect(assignment).toMatchObject({
      state: 'FREE',
      reading: { title: 'Refuge', applicant: { name: expect.stringContaining('Refuge') } },
    });
    expect((await declare(ana, { country: 'NP' })).reviewerProfile).toMatchObject({ tiedCountries: ['NP'] });
    const after = (await court.assignments(ana.as)).find(({ id }) => id === offered.id);
    expect(after).toMatchObject({ state: 'RECUSED', conflict: 'COUNTRY_SEAT', reading: null, assessment: null, shownApplicant: null });
    expect(await court.answer(ana.as, after)).toMatchObject({ refusal: 'REVIEWER_REFUSED', details: { reason: 'COUNTRY_SEAT' } });
    expect(await court.answer(ana.as, after, 'DECLARED')).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });

  it('is an organisation or a country, and is declared by reviewers for themselves', async () => {
    expect(await declare(ana, {})).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await declare(ana, { country: 'ZZ' })).toMatchObject({ refusal: 'BAD_INPUT' });
    for (const as of [court.officer, court.us.analyst, kenya.owner, court.us.stranger]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await declare({ id: '', as }, { country: 'KE' })).refusal);
    }
  });
});
