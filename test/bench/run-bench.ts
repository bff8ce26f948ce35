import { writeFileSync } from 'node:fs';
import { Agent } from 'node:http';
import { parseArgs } from 'node:util';
import { type Case, casesAt, type Contender, deepQuestion, rowId } from './cases.js';
import { asSvg, inTerminal } from './chart.js';
import { type Figure, figureOf, ratioOf } from './figures.js';
import { ask, throughput } from './load.js';
import { sameContent } from './same-content.js';
import { cursorAt, setStage, type Stage } from './stage.js';

const { values: options } = parseArgs({
  options: {
    size: { type: 'string', default: '200000' },
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '2' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
    json: { type: 'string' },
    svg: { type: 'string' },
  },
});

const say = (line: string) => process.stdout.write(`${line}\n`);
const [size, rounds, seconds, connections] = [
  Number(options.size),
  Number(options.rounds),
  Number(options.seconds),
  Number(options.connections),
];
const deepRows = Math.min(10_000, Math.floor(size / 2));

type Measured = {
  readonly rates: Readonly<Partial<Record<Contender, readonly number[]>>>;
  readonly same: Readonly<Partial<Record<Contender, boolean>>>;
};

const inOrder = (measured: Case['bodies']) => Object.keys(measured) as Contender[];

async function compare(stage: Stage, { bodies }: Case): Promise<Measured['same']> {
  const agent = new Agent();
  const answers = Object.fromEntries(
    await Promise.all(
      inOrder(bodies).map(
        async contender => [contender, await ask(stage.targets[contender], JSON.stringify(bodies[contender]?.[0]), agent)] as const,
      ),
    ),
  );
  const ours = answers['ledby'] ?? '';
  return Object.fromEntries(Object.entries(answers).map(([contender, answer]) => [contender, sameContent(ours, answer)]));
}

async function measure(stage: Stage, one: Case): Promise<Measured> {
  const same = one.name === '40 shapes' ? {} : await compare(stage, one);
  const rates: Partial<Record<Contender, number[]>> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of inOrder(one.bodies)) {
      const bodies = (one.bodies[contender] ?? []).map(body => JSON.stringify(body));
      const rate = await throughput(stage.targets[contender], bodies, connections, (round < 0 ? 1 : seconds) * 1000);
      if (round >= 0) {
        (rates[contender] ??= []).push(rate);
      }
    }
  }
  return { rates, same };
}

const spread = ({ median, lowest, highest }: Figure) => `${median.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;

function report(name: string, { rates, same }: Measured): object {
  const { ledby = [], postgraphile, raw } = rates;
  const toPeer = postgraphile === undefined ? undefined : ratioOf(ledby, postgraphile);
  const toRaw = raw === undefined ? undefined : ratioOf(ledby, raw);
  const differing = Object.entries(same)
    .filter(([, equal]) => !equal)
    .map(([contender]) => contender);
  say(
    `${name.padEnd(14)} ${figureOf(ledby).median.toFixed(0).padStart(6)}/s  x PostGraphile ${toPeer === undefined ? '-' : spread(toPeer)}  x hand-written ${toRaw === undefined ? '-' : spread(toRaw)}${
      differing.length > 0 ? `  ANSWERS DIFFER: ${differing.join(', ')}` : ''
    }`,
  );
  return { name, rates, xPostGraphile: toPeer, xHandWritten: toRaw, same };
}

const stage = await setStage(size, say);
try {
  const cursors = {
    ledby: await cursorAt(stage.targets.ledby, deepRows, deepQuestion.ledby),
    postgraphile: await cursorAt(stage.targets.postgraphile, deepRows, deepQuestion.postgraphile),
  };
  const cases = casesAt({ ...cursors, id: rowId('0e000000', deepRows) }).filter(
    ({ name }) => options.only === undefined || name.includes(options.only),
  );
  say(
    `${connections} connections, ${rounds} rounds of ${seconds} s after one of warm-up, contenders in turn; requests a second, ratios by round: median (lowest to highest)`,
  );
  const results: { readonly name: string; readonly measured: Measured; readonly reported: object }[] = [];
  for (const one of cases) {
    const measured = await measure(stage, one);
    results.push({ name: one.name, measured, reported: report(one.name, measured) });
  }
  const bars = results.map(({ name, measured }) => ({
    name,
    values: Object.fromEntries(Object.entries(measured.rates).map(([contender, rates]) => [contender, figureOf(rates).median])),
  }));
  say(`\n${inTerminal(bars)}\n\nResident memory of the api: ${stage.memoryOf('ledby').toFixed(0)} MB`);
  if (options.json !== undefined) {
    writeFileSync(
      options.json,
      `${JSON.stringify({ size, rounds, seconds, connections, results: results.map(({ reported }) => reported) }, null, 2)}\n`,
    );
  }
  if (options.svg !== undefined) {
    writeFileSync(
      options.svg,
      asSvg(bars, `Requests a second at ${size.toLocaleString('en')} projects, ${connections} connections, security on`),
    );
  }
} finally {
  await stage.end();
}
