import { ReleasedFund, rolesOfFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
let id: string;

const whole = `query Whole($id: ID!) { impactRelease(id: $id) { id number policy periodEnd releasedOn validUntil digest fund { code } terms { meaning notes licence units others resolution }
  tables { cube title by measure currency cells(first: 100) { totalCount nodes { keys shown asOf } } } } }`;

beforeAll(async () => {
  fund = await ReleasedFund.start();
});
afterAll(() => fund?.stop());

describe('A release', () => {
  it('is prepared by an officer and by nobody else', async () => {
    for (const name of rolesOfFund.filter(role => !['officer', 'second'].includes(role))) {
      const refusal = name === 'stranger' ? 'NOT_FOUND' : 'NOT_ALLOWED';
      expect([name, await fund.prepare(fund.as[name])]).toEqual([name, { refusal }]);
    }
  });

  it('is refused sooner than the calendar says, and for what is not a half-year', async () => {
    for (const [periodEnd, refusal] of [
      ['2026-12-31', 'RELEASE_TOO_SOON'],
      ['2025-12-31', 'BAD_INPUT'],
      ['2026-06-29', 'BAD_INPUT'],
    ]) {
      expect([periodEnd, await fund.prepare(fund.as.officer, { periodEnd })]).toEqual([periodEnd, { refusal }]);
    }
  });

  it('waits for a second person, one at a time', async () => {
    const draft = await fund.prepare(fund.as.officer);
    if (!('id' in draft)) throw new Error(draft.refusal);
    expect(draft).toMatchObject({ state: 'PREPARED', refusal: null });
    expect(await fund.make()).toEqual([]);
    expect(await fund.prepare(fund.as.second)).toEqual({ refusal: 'RELEASE_UNDER_WAY' });
    expect(await fund.change(fund.as.officer, 'publishRelease', { id: draft.id, version: draft.version })).toEqual({
      refusal: 'SECOND_PERSON_NEEDED',
    });
    for (const name of ['trustee', 'finance', 'reviewer', 'analyst', 'stranger'] as const) {
      expect([name, await fund.change(fund.as[name], 'publishRelease', { id: draft.id, version: draft.version })]).toEqual([
        name,
        { refusal: 'NOT_FOUND' },
      ]);
    }
    expect(await fund.change(fund.as.officer, 'discardRelease', { id: draft.id, version: draft.version })).toMatchObject({
      state: 'DISCARDED',
    });
    expect(await fund.change(fund.as.second, 'publishRelease', { id: draft.id, version: draft.version + 1 })).toEqual({
      refusal: 'ILLEGAL_TRANSITION',
    });
  });

  it('is counted once another officer or data protection agrees, and then read by everyone alike', async () => {
    const draft = await fund.prepare(fund.as.officer);
    if (!('id' in draft)) throw new Error(draft.refusal);
    expect(await fund.change(fund.as.privacy, 'publishRelease', { id: draft.id, version: draft.version })).toMatchObject({
      state: 'APPROVED',
    });
    id = draft.id.replace('rdr_', 'rel_');
    expect((await fund.ledby.ask(fund.as.analyst, whole, { id })).data).toEqual({ impactRelease: null });
    expect(await fund.make()).toMatchObject([{ outcome: 'PUBLISHED' }]);
    expect(await fund.make()).toEqual([]);
    const answers = await Promise.all(rolesOfFund.map(name => fund.ledby.ask(fund.as[name], whole, { id })));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const release = answers[0]?.data.impactRelease;
    expect(release).toMatchObject({
      id,
      number: 1,
      policy: 'MAJORITY_V1',
      periodEnd: '2026-06-30',
      releasedOn: '2026-08-10',
      validUntil: '2027-08-10',
    });
    expect(release.terms).toMatchObject({ units: 11, others: 11, resolution: 10 });
    expect(release.terms.meaning).toContain('MAJORITY_V1');
  });

  it('shows what may be shown, rounded down, and one null for all the rest', async () => {
    const { data } = await fund.ledby.ask(fund.as.analyst, whole, { id });
    const tables = data.impactRelease.tables as {
      cube: string;
      measure: string;
      cells: { nodes: { shown: number | null; asOf: string | null }[] };
    }[];
    const [all] = tables.filter(({ cube, measure }) => cube === 'all' && measure === 'PROJECTS_LED');
    expect(all?.cells.nodes).toEqual([{ keys: [], shown: 60, asOf: id }]);
    const cells = tables.flatMap(({ cells: { nodes } }) => nodes);
    expect(cells.every(({ shown, asOf }) => (shown === null ? asOf === null : shown >= 10 && shown % 10 === 0))).toBe(true);
    expect(cells.some(({ shown }) => shown === null)).toBe(true);
  });

  it('cannot be asked for another population by anybody', async () => {
    for (const name of rolesOfFund) {
      for (const odd of [
        'impactRelease(id: $id, country: "KE") { id }',
        'impactRelease(id: $id) { tables(filter: { cube: "all" }) { cube } }',
        'impactRelease(id: $id) { tables { cells(filter: { shown: 10 }) { nodes { shown } } } }',
        'impactRelease(id: $id) { tables { cells(orderBy: SHOWN_ASC) { nodes { shown } } } }',
      ]) {
        const { errors } = await fund.ledby.ask(fund.as[name], `query Odd($id: ID!) { ${odd} }`, { id });
        expect([name, odd, errors[0]?.extensions.code]).toEqual([name, odd, 'BAD_QUERY']);
      }
    }
  });

  it('is listed for everybody, and on its way only for those who make it', async () => {
    const list =
      'query List($fund: ID!) { impactReleases(fund: $fund) { nodes { id number } } releaseDrafts(fund: $fund) { nodes { state } } }';
    for (const name of rolesOfFund) {
      const { data } = await fund.ledby.ask(fund.as[name], list, { fund: fund.fund });
      expect([name, data.impactReleases.nodes]).toEqual([name, [{ id, number: 1 }]]);
      const maker = ['officer', 'second', 'privacy'].includes(name);
      expect([name, data.releaseDrafts.nodes.length]).toEqual([name, maker ? 2 : 0]);
    }
  });
});
