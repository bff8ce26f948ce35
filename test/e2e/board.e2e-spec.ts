import { readPlainId } from '@ledby/kernel';
import { Boarding, usd } from '../support/boarding.js';
import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let board: Boarding;
let kenya: Candidate;
let peru: Candidate;
let ana: Person;
let trustees: Person[];
let session: any;
beforeAll(async () => {
  court = await Judging.start();
  board = new Boarding(court);
  [kenya, peru] = [await court.candidate('KE'), await court.candidate('PE')];
  ana = await court.reviewer();
  await court.assign(court.officer, ana, [kenya, peru]);
  await court.judgeAll(ana, () => [5, 4]);
  trustees = [await court.person('TRUSTEE'), await court.person('TRUSTEE'), await court.person('TRUSTEE')];
  await board.keepTerms(court.officer, '20000.00');
  session = await board.session(2);
});
afterAll(() => court?.stop());

const award = ({ id }: Candidate) => ({ applicationId: id, kind: 'AWARD', amount: usd('15000.00'), letter: 'Convincing in every part.' });
const decline = ({ id }: Candidate) => ({ applicationId: id, kind: 'DECLINE', letter: 'Too little is said of safety.' });
const agenda = (as: Person['as'], items: object[]) => board.act(as, 'keepAgenda', session, { items });

describe('the agenda', () => {
  it('is kept by officers, whole, and of what was assessed', async () => {
    for (const as of [ana.as, trustees[0]?.as ?? {}, kenya.owner, court.us.analyst, court.us.stranger]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await agenda(as, [award(kenya)])).refusal);
    }
    expect(await agenda(court.officer, [award(kenya), award(kenya)])).toMatchObject({ refusal: 'BAD_INPUT' });
    expect(await agenda(court.officer, [{ ...award(kenya), amount: null }])).toMatchObject({
      refusal: 'BAD_INPUT',
      details: { field: 'amount' },
    });
    expect(await agenda(court.officer, [{ ...decline(kenya), letter: ' ' }])).toMatchObject({
      refusal: 'BAD_INPUT',
      details: { field: 'letter' },
    });
    const place = { kind: 'RESERVE', amount: usd('1.00'), reserveRank: 1, reserveUntil: '2099-12-31', letter: 'x' };
    expect(
      await agenda(
        court.officer,
        [kenya, peru].map(({ id }) => ({ applicationId: id, ...place })),
      ),
    ).toMatchObject({ refusal: 'CONFLICT' });
    const fresh = await court.candidate('NP');
    expect(await agenda(court.officer, [award(fresh)])).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(await board.act(court.officer, 'openBoardSession', session)).toMatchObject({ refusal: 'BAD_INPUT' });
    const kept = await agenda(court.officer, [award(kenya), decline(peru)]);
    expect(kept['boardSession'].items).toMatchObject([
      { place: 1, kind: 'AWARD', recommended: { amount: '15000.00' } },
      { place: 2, kind: 'DECLINE', recommended: null },
    ]);
    expect(await agenda(court.us.second, [award(kenya)])).toMatchObject({ refusal: 'CONFLICT' });
    session = kept['boardSession'];
  });

  it('is closed to trustees until the session opens', async () => {
    expect((await board.read(trustees[0] as Person, session.id)).items).toEqual([]);
    expect(await board.vote(trustees[0] as Person, session.items[0].id, 'FOR')).toMatchObject({ refusal: 'NOT_FOUND' });
  });
});

describe('an open session', () => {
  it('shows each trustee what they are free to decide on, and nothing of what they belong to', async () => {
    const tied = await court.us.person({
      funds: { TRUSTEE: [court.us.portfolio.fundId] },
      organisations: { VIEWER: [readPlainId(kenya.organisation, 'org')] },
    });
    session = (await board.act(court.officer, 'openBoardSession', session))['boardSession'];
    expect((await board.read(trustees[0] as Person, session.id)).items).toMatchObject([
      { kind: 'AWARD', applicant: { name: expect.stringContaining('Refuge') }, application: null },
      { kind: 'DECLINE' },
    ]);
    expect((await board.read({ as: tied }, session.id)).items).toMatchObject([{ kind: 'DECLINE' }]);
    expect(await board.vote({ id: '', as: tied }, session.items[0].id, 'FOR')).toMatchObject({ refusal: 'NOT_FOUND' });
    expect((await board.read(ana, session.id)) ?? null).toBeNull();
  });

  it('keeps a vote to whoever cast it, and lets them change it', async () => {
    const [one, two] = trustees as [Person, Person];
    await board.vote(one, session.items[0].id, 'AGAINST');
    expect((await board.vote(one, session.items[0].id, 'FOR'))['agendaItem'].votes).toEqual([{ choice: 'FOR' }]);
    expect((await board.read(two, session.id)).items[0].votes).toEqual([]);
    expect((await board.vote({ id: '', as: court.officer }, session.items[0].id, 'FOR')).refusal).toMatch(/NOT_ALLOWED|NOT_FOUND/);
  });

  it('closes an item for good to whoever recuses themselves', async () => {
    const three = trustees[2] as Person;
    await board.vote(three, session.items[1].id, 'RECUSED');
    expect((await board.read(three, session.id)).items).toMatchObject([{ place: 1 }]);
    expect(await board.vote(three, session.items[1].id, 'FOR')).toMatchObject({ refusal: 'NOT_FOUND' });
  });
});

describe('a closed session', () => {
  it('has minutes, and counts what was cast by those who were free', async () => {
    const [one, two] = trustees as [Person, Person];
    await board.vote(two, session.items[0].id, 'ABSTAIN');
    await board.vote(one, session.items[1].id, 'FOR');
    expect(await board.act(court.officer, 'closeBoardSession', session, { minutes: '' })).toMatchObject({ refusal: 'BAD_INPUT' });
    const closed = await board.act(court.officer, 'closeBoardSession', session, { minutes: 'All agreed.' });
    expect(closed['boardSession']).toMatchObject({ state: 'CLOSED', items: [{ outcome: 'CARRIED' }, { outcome: 'NO_QUORUM' }] });
    expect((await board.read(two, session.id)).items[0].votes).toHaveLength(2);
    expect(await board.vote(one, session.items[0].id, 'AGAINST')).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });

  it('proposes what was carried, and decides nothing by itself', async () => {
    expect(await board.decisions(kenya.id)).toMatchObject([
      { state: 'PROPOSED', kind: 'AWARD', requested: { amount: '18000.00' }, approved: null },
    ]);
    expect(await board.decisions(peru.id)).toEqual([]);
    expect((await court.us.read(court.officer, kenya.id)).standing.status).toBe('UNDER_ASSESSMENT');
  });
});
