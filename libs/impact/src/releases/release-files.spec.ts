import { defaultThresholds } from '../disclosure/disclosure-thresholds.js';
import { HIDDEN, type PublishedTable } from '../disclosure/published-table.js';
import { chartOf, chartSvg } from './release-chart.js';
import { releaseCsv } from './release-csv.js';
import { releaseDocument, tableOfDocument } from './release-document.js';
import { releasesPage } from './release-page.js';
import { releasePdf } from './release-pdf.js';

const [fundId, id] = ['0190f5a0-0000-7000-8000-000000000001', '0190f5a0-0000-7000-8000-000000000002'];

const tables: readonly PublishedTable[] = [
  { cube: 'all', by: [], measure: 'PROJECTS_LED', currency: null, cells: [{ keys: [], value: { shown: 40, asOf: 'rel_x' } }] },
  { cube: 'all', by: [], measure: 'MONEY_SHARE', currency: 'USD', cells: [{ keys: [], value: { shown: 20, asOf: 'rel_x' } }] },
  {
    cube: 'by-region',
    by: ['REGION'],
    measure: 'PROJECTS_LED',
    currency: null,
    cells: [
      { keys: ['AFRICA'], value: { shown: 30, asOf: 'rel_x' } },
      { keys: ['ASIA_PACIFIC'], value: HIDDEN },
    ],
  },
];

const document = (name: string) =>
  releaseDocument({
    fund: { id: fundId, code: 'F', name },
    id,
    number: 1,
    policy: { code: 'MAJORITY_V1', title: 'A clear majority', ground: 'CRPD' },
    periodEnd: '2026-06-30',
    releasedOn: '2026-11-23',
    earlier: [],
    thresholds: defaultThresholds,
    tables,
  });

describe('the files of a release', () => {
  it('keep each table as it was published', () => {
    expect(document('F').tables.map(tableOfDocument)).toEqual(tables);
  });

  it('tell the thresholds, and keep the p of the p % rule', () => {
    expect(document('F').thresholds).toMatchObject({ units: 11, others: 11, resolution: 10 });
    expect(JSON.stringify(document('F'))).not.toContain('ominance');
  });

  it.each(['=HYPERLINK("x")', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('take the formula out of a name such as %j', name => {
    const csv = releaseCsv(document(name));
    expect(csv).toContain(`"'${name.replaceAll('"', '""')}"`);
    expect(csv).not.toMatch(/(^|,)"[=+\-@\t\r]/m);
  });

  it('have as many columns in each line of the CSV, whatever is shown', () => {
    const lines = releaseCsv(document('A "quoted", name')).trimEnd().split('\r\n');
    expect(new Set(lines.map(line => line.split('","').length))).toEqual(new Set([10]));
    expect(lines).toContain('"cell","by-region","REGION","ASIA_PACIFIC","","","PROJECTS_LED","","not shown",""');
  });

  it('let no name become markup on the page', () => {
    const page = releasesPage([document('<script>alert(1)</script>')], 'key');
    expect(page).not.toContain('<script');
    expect(page).toContain('<bdi>&lt;script&gt;alert(1)&lt;/script&gt;</bdi>');
  });

  it('say in words what the chart shows', () => {
    const { inWords } = chartOf(document('F'));
    expect(inWords).toBe('Survivor-led projects, by UN regional group. Africa: at least 30; Asia-Pacific: not shown.');
    expect(chartSvg(chartOf(document('F')), 'c')).toContain(`<desc id="c-words">${inWords}</desc>`);
  });

  it.each(['Fund', 'صندوق الأمل (2026)', '#eval("1") $x$ *b* // "]', '=1+1'])(
    'set %j as one tagged page of PDF, the same each time',
    async name => {
      const [first, again] = [await releasePdf(document(name)), await releasePdf(document(name))];
      expect(first.equals(again)).toBe(true);
      const text = first.toString('latin1');
      expect(text.slice(0, 5)).toBe('%PDF-');
      expect(text).toMatch(/\/StructTreeRoot/);
      expect(text).toMatch(/\/Marked true/);
      expect(text).toMatch(/\/Count 1\b/);
      expect(text).toMatch(/\/Lang \(en/);
    },
  );
});
