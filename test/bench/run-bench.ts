import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { asSvg, inTerminal } from './chart.js';
import { rushToDeadline } from './deadline.js';
import { measure, type Measured, report } from './compare.js';
import { figureOf } from './figures.js';
import { grow, growthAsSvg, growthInTerminal } from './growth.js';
import { timeReleases } from './release-speed.js';
import { soak } from './soak.js';
import { casesOn, setStage } from './stage.js';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: '200000' },
    sizes: { type: 'string', default: '20000,200000,2000000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    minutes: { type: 'string', default: '5' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
    json: { type: 'string' },
    svg: { type: 'string' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const size = Number(options.size);
const effort = { rounds: Number(options.rounds), seconds: Number(options.seconds), connections: Number(options.connections) };

const keep = (results: object, svg?: string): void => {
  if (options.json !== undefined) {
    writeFileSync(options.json, `${JSON.stringify(results, null, 2)}\n`);
  }
  if (options.svg !== undefined && svg !== undefined) {
    writeFileSync(options.svg, svg);
  }
};

async function runComparison(): Promise<void> {
  const stage = await setStage(size, say);
  try {
    const cases = (await casesOn(stage, size)).filter(({ name }) => options.only === undefined || name.includes(options.only));
    say(
      `${effort.connections} connections, ${effort.rounds} rounds of ${effort.seconds} s after three seconds of warm-up, contenders in turn; requests a second, ratios by round: median (lowest to highest)`,
    );
    const results: { readonly name: string; readonly measured: Measured; readonly figures: object }[] = [];
    for (const one of cases) {
      const measured = await measure(stage, one, effort);
      const { line, figures } = report(one.name, measured);
      say(line);
      results.push({ name: one.name, measured, figures });
    }
    const rateOf = (name: string) => figureOf(results.find(result => result.name === name)?.measured.rates.ledby ?? []).median;
    const deepCost = rateOf('first page') / rateOf('deep page');
    if (deepCost > 0) {
      say(`A page 10,000 rows in costs ${deepCost.toFixed(2)} x the first page.`);
    }
    const bars = results.map(({ name, measured }) => ({
      name,
      values: Object.fromEntries(Object.entries(measured.rates).map(([contender, rates]) => [contender, figureOf(rates).median])),
    }));
    say(`\n${inTerminal(bars)}\n\nResident memory of the api: ${stage.memoryOf('ledby').toFixed(0)} MB`);
    keep(
      { size, ...effort, deepCost, results: results.map(({ figures }) => figures) },
      asSvg(bars, `Requests a second at ${size.toLocaleString('en')} projects, ${effort.connections} connections, security on`),
    );
  } finally {
    await stage.end();
  }
}

async function runGrowth(): Promise<void> {
  const growth = await grow(options.sizes.split(',').map(Number), effort, say);
  say(`\n${growthInTerminal(growth)}`);
  keep({ ...effort, ...growth }, growthAsSvg(growth));
}

async function runSoak(): Promise<void> {
  const stage = await setStage(size, say, ['ledby']);
  try {
    const soaked = await soak(stage, await casesOn(stage, size, ['ledby']), Number(options.minutes), effort.connections);
    const { asked, firstMinute, lastMinute } = soaked;
    say(
      `${asked.toLocaleString('en')} requests in ${options.minutes} minutes over ${effort.connections} connections; resident memory ${firstMinute.toFixed(0)} MB in the first minute, ${lastMinute.toFixed(0)} MB in the last: x ${(lastMinute / firstMinute).toFixed(2)}`,
    );
    keep({ size, ...effort, ...soaked });
  } finally {
    await stage.end();
  }
}

const runs: Readonly<Record<string, () => Promise<void>>> = {
  compare: runComparison,
  growth: runGrowth,
  soak: runSoak,
  release: () => timeReleases(say),
  deadline: async () => keep(await rushToDeadline(say)),
};
const wanted = positionals[0] ?? 'compare';
const run = runs[wanted];
if (run === undefined) {
  say(`There is no benchmark ${wanted}; there are ${Object.keys(runs).join(', ')}.`);
  process.exitCode = 2;
} else {
  await run();
}
