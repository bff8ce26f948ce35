import { cubes, defaultThresholds, HIDDEN, releaseTables } from '@ledby/impact';
import { aPortfolio } from '../../libs/impact/src/disclosure/disclosure.builders.js';

const say = (line: string) => process.stdout.write(`${line}\n`);

const sizes = process.argv.slice(2).map(Number);
const portfolios = (sizes.length > 0 ? sizes : [60, 120, 200, 500, 4000]).flatMap(organisations =>
  [5, 15, 30].map(ledShare => ({ organisations, projects: Math.round(organisations * 2.5), ledShare })),
);

say('organisations  projects  led %  seconds  cells  shown  hidden  statements  worlds  programmes  likeliest  passed');
for (const portfolio of portfolios) {
  const rows = aPortfolio(portfolio);
  const began = performance.now();
  const { release, audit } = await releaseTables({ id: 'first', rows, cubes, thresholds: defaultThresholds, earlier: [] });
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { cells, shown, hidden, statements, worlds, linearProgrammes, mostLikely } = audit.figures;
  const led = Math.round((100 * rows.filter(row => row.isLed).length) / rows.length);
  const figures = [portfolio.organisations, portfolio.projects, led, seconds, cells, shown, hidden, statements, worlds, linearProgrammes];
  say([...figures, mostLikely.toFixed(2), audit.passed].map(figure => String(figure).padStart(9)).join(' '));
  for (const finding of audit.findings.slice(0, 5)) say(`    ${finding.kind} ${finding.cell ?? ''}`);
  const byTable = release.tables.map(
    table =>
      `${table.cube}/${table.measure}${table.currency ?? ''} ${table.cells.filter(cell => cell.value !== HIDDEN).length}/${table.cells.length}`,
  );
  say(`    ${byTable.join('  ')}`);
}
