import { cubes, defaultThresholds, HIDDEN, releaseTables } from '@ledby/impact';
import { aPortfolio } from '../../libs/impact/src/disclosure/disclosure.builders.js';

const defaults = [60, 120, 200, 500, 4000];

/** How long a first release takes to be made and audited, in portfolios of so many organisations with two and a half projects each. */
export async function timeReleases(say: (line: string) => void, sizes: readonly number[] = defaults): Promise<void> {
  say('organisations  projects  led %  seconds  cells  shown  hidden  statements  worlds  programmes  likeliest  passed');
  for (const organisations of sizes) {
    for (const ledShare of [5, 15, 30]) {
      const rows = aPortfolio({ organisations, projects: Math.round(organisations * 2.5), ledShare });
      const began = performance.now();
      const { release, audit } = await releaseTables({ id: 'first', rows, cubes, thresholds: defaultThresholds, earlier: [] });
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      const { cells, shown, hidden, statements, worlds, linearProgrammes, mostLikely } = audit.figures;
      const led = Math.round((100 * rows.filter(row => row.isLed).length) / rows.length);
      const figures = [organisations, rows.length, led, seconds, cells, shown, hidden, statements, worlds, linearProgrammes];
      say([...figures, mostLikely.toFixed(2), audit.passed].map(figure => String(figure).padStart(9)).join(' '));
      for (const finding of audit.findings.slice(0, 5)) say(`    ${finding.kind} ${finding.cell ?? ''}`);
      const byTable = release.tables.map(
        table =>
          `${table.cube}/${table.measure}${table.currency ?? ''} ${table.cells.filter(cell => cell.value !== HIDDEN).length}/${table.cells.length}`,
      );
      say(`    ${byTable.join('  ')}`);
    }
  }
}
