import { type ReleaseDocument, ReleaseInstallation, verifyRelease } from '@ledby/impact';
import { ReleasedFund } from '../support/a-released-fund.js';

let fund: ReleasedFund;
let id: string;

beforeAll(async () => {
  fund = await ReleasedFund.start();
  id = await fund.release();
});
afterAll(() => fund?.stop());

const kinds = ['json', 'csv', 'pdf'] as const;

describe('The public files of a release', () => {
  it('say what GraphQL says, signed by this installation', async () => {
    const file = await (await fund.fetch(`/releases/${id}.json`)).text();
    const { publicKey } = fund.ledby.app.get(ReleaseInstallation, { strict: false }).key;
    const release = verifyRelease(file, publicKey) as unknown as ReleaseDocument;
    const query = `query Same($id: ID!) { impactRelease(id: $id) { id number periodEnd validUntil publicKey terms { notes licence } tables { cube title by measure currency cells(first: 100) { nodes { keys shown asOf } } } } }`;
    const { impactRelease: told } = (await fund.ledby.ask(fund.as.analyst, query, { id })).data;
    expect(told.publicKey).toBe(publicKey);
    const { number, periodEnd, validUntil, notes, licence } = release;
    expect({ number, periodEnd, validUntil, terms: { notes, licence } }).toEqual({
      number: told.number,
      periodEnd: told.periodEnd,
      validUntil: told.validUntil,
      terms: told.terms,
    });
    expect(release.tables).toEqual(
      told.tables.map(({ cells, ...table }: { cells: { nodes: object[] } }) => ({ ...table, cells: cells.nodes })),
    );
    expect(release).toMatchObject({ id, doNotRetainAfter: '2027-08-10', thresholds: { units: 11, resolution: 10 }, earlier: [] });
    expect(() => verifyRelease(file.replace('"shown":60', '"shown":70'), publicKey)).toThrow('does not hold');
  });

  it('are the same bytes for everyone, signed in or not, whatever is put behind the question mark', async () => {
    for (const kind of kinds) {
      const bytes = await Promise.all(
        (
          [
            [`/releases/${id}.${kind}`, {}],
            [`/releases/${id}.${kind}?country=KE`, fund.as.officer],
            [`/releases/${id}.${kind}`, fund.as.analyst],
          ] as const
        ).map(async ([path, as]) => Buffer.from(await (await fund.fetch(path, as)).arrayBuffer()).toString('base64')),
      );
      expect([kind, new Set(bytes).size]).toEqual([kind, 1]);
    }
  });

  it('are kept by caches, by a tag of their content alone', async () => {
    for (const path of ['/releases', ...kinds.map(kind => `/releases/${id}.${kind}`)]) {
      const first = await fund.fetch(path);
      const tag = first.headers.get('etag') ?? '';
      expect([path, first.status, first.headers.get('cache-control'), first.headers.get('set-cookie')]).toEqual([
        path,
        200,
        'public, max-age=300',
        null,
      ]);
      expect((await fund.fetch(path, { 'if-none-match': tag })).status).toBe(304);
      expect((await fund.fetch(path, { 'if-none-match': '"other"' })).headers.get('etag')).toBe(tag);
    }
  });

  it('are missing alike, whatever is wrong with the address', async () => {
    const draft = (await fund.ledby.owner.query('select id from impact_release')).rows[0].id;
    for (const name of [
      `${id}.xlsx`,
      id,
      `${id.slice(0, -4)}AAAA.json`,
      'nonsense.json',
      `${draft}.json`,
      '..%2f..%2fpackage.json',
      `${fund.fund}.csv`,
    ]) {
      const { status } = await fund.fetch(`/releases/${name}`);
      expect([name, status]).toEqual([name, 404]);
    }
  });

  it('show the page without a script, with its chart in words, and no name as markup', async () => {
    const response = await fund.fetch('/releases');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'/);
    expect(page).not.toMatch(/<script|<b>|style="/);
    expect(page).toContain('<bdi>@صندوق &lt;b&gt;</bdi>');
    expect(page).toMatch(/<desc id="[^"]+">Survivor-led projects, by UN regional group\. /);
    for (const kind of kinds) expect(page).toContain(`href="/releases/${id}.${kind}"`);
  });

  it('take formulas out of the CSV and say "not shown" where nothing is', async () => {
    const csv = await (await fund.fetch(`/releases/${id}.csv`)).text();
    expect(csv).toContain(`"about","fund","","","","","","","'@صندوق <b>",""`);
    expect(csv).not.toMatch(/(^|,)"[=+\-@\t]/m);
    expect(csv).toContain('"not shown"');
    expect(csv).toMatch(/"cell","all","","","","","PROJECTS_LED","","60","rel_/);
  });

  it('have a page that can be read aloud', async () => {
    const pdf = Buffer.from(await (await fund.fetch(`/releases/${id}.pdf`)).arrayBuffer()).toString('latin1');
    expect([pdf.startsWith('%PDF-'), /\/StructTreeRoot/.test(pdf), /\/Count 1\b/.test(pdf)]).toEqual([true, true, true]);
  });
});
