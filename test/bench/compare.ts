import { Agent } from 'node:http';
import type { Case, Contender } from './cases.js';
import { type Figure, figureOf, ratioOf } from './figures.js';
import { ask, throughput } from './load.js';
import { sameContent } from './same-content.js';
import type { Stage } from './stage.js';

export type Effort = { readonly rounds: number; readonly seconds: number; readonly connections: number };

export type Measured = {
  readonly rates: Readonly<Partial<Record<Contender, readonly number[]>>>;
  readonly same: Readonly<Partial<Record<Contender, boolean>>>;
};

const inOrder = (measured: Case['bodies']) => Object.keys(measured) as Contender[];

async function compareAnswers(stage: Stage, { bodies }: Case): Promise<Measured['same']> {
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

/** One case, each contender in turn in every round, so that a machine that is busy for a while is busy for all. */
export async function measure(stage: Stage, one: Case, { rounds, seconds, connections }: Effort): Promise<Measured> {
  const same = one.name === '40 shapes' ? {} : await compareAnswers(stage, one);
  const rates: Partial<Record<Contender, number[]>> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const contender of inOrder(one.bodies)) {
      const bodies = (one.bodies[contender] ?? []).map(body => JSON.stringify(body));
      const rate = await throughput(stage.targets[contender], bodies, connections, (round < 0 ? 3 : seconds) * 1000);
      if (round >= 0) {
        (rates[contender] ??= []).push(rate);
      }
    }
  }
  return { rates, same };
}

const spread = ({ median, lowest, highest }: Figure) => `${median.toFixed(2)} (${lowest.toFixed(2)} to ${highest.toFixed(2)})`;

export type Reported = { readonly line: string; readonly figures: object };

export function report(name: string, { rates, same }: Measured): Reported {
  const { ledby = [], postgraphile, raw } = rates;
  const toPeer = postgraphile === undefined ? undefined : ratioOf(ledby, postgraphile);
  const toRaw = raw === undefined ? undefined : ratioOf(ledby, raw);
  const differing = Object.entries(same)
    .filter(([, equal]) => !equal)
    .map(([contender]) => contender);
  return {
    line: `${name.padEnd(14)} ${figureOf(ledby).median.toFixed(0).padStart(6)}/s  x PostGraphile ${toPeer === undefined ? '-' : spread(toPeer)}  x hand-written ${toRaw === undefined ? '-' : spread(toRaw)}${
      differing.length > 0 ? `  ANSWERS DIFFER: ${differing.join(', ')}` : ''
    }`,
    figures: { name, rates, xPostGraphile: toPeer, xHandWritten: toRaw, same },
  };
}
