import { startEmbedded } from '@ledby/platform';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { play } from './play.js';
import { aPortfolio } from './portfolio.js';
import { aSilentPortfolio } from './silent-portfolio.js';
import { breaksOf, tableOf } from './report.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { sizes: { type: 'string', default: '60,120,200,500' }, seeds: { type: 'string', default: '5' } },
});

const say = (line: string) => process.stdout.write(`${line}\n`);

async function attackDisclosure(): Promise<boolean> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-attack-'));
  // Run by root the server has a user of its own, who has to pass through.
  chmodSync(folder, 0o711);
  const database = await startEmbedded({ folder, settings: { fsync: 'off', synchronous_commit: 'off', max_connections: '200' } });
  process.env['LEDBY_TEST_POSTGRES'] = database.url;
  try {
    const seeds = Array.from({ length: Number(options.seeds) }, (_, seed) => seed);
    const drawn = options.sizes.split(',').flatMap(size => seeds.map(seed => aPortfolio(seed, Number(size))));
    const portfolios = [...drawn, aSilentPortfolio()];
    say(`${portfolios.length} portfolios; two releases of each, with withdrawals and entrants between`);
    const result = await play(portfolios, say);
    for (const rule of ['REAL', 'NAIVE'] as const) {
      say(
        `\n${rule === 'REAL' ? 'The rule of releases' : 'The naive rule: hide 1 to 4'}; flags determined / points above guessing: mean (most)`,
      );
      say(tableOf(result, rule));
    }
    const [real, naive] = [breaksOf(result, 'REAL'), breaksOf(result, 'NAIVE')];
    say(
      `\nFigures shown: ${result.shownCells}. Releases refused by the auditor: ${result.refused.length}. Answers that differ for an officer, who may know: ${result.heardAsOfficer}.`,
    );
    say(real.length === 0 ? 'THE RULE OF RELEASES HOLDS.' : `THE RULE OF RELEASES IS BROKEN:\n  ${real.join('\n  ')}`);
    say(
      naive.length > 0
        ? `THE NAIVE RULE IS BROKEN, as it must be:\n  ${naive.join('\n  ')}`
        : 'THE NAIVE RULE HOLDS: these attacks are blunt, and prove nothing.',
    );
    return real.length === 0 && naive.length > 0 && result.shownCells > 0 && result.heardAsOfficer > 0;
  } finally {
    await database.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (positionals[0] === 'disclosure') {
  process.exitCode = (await attackDisclosure()) ? 0 : 1;
} else {
  say('Which attack? There is: disclosure.');
  process.exitCode = 2;
}
