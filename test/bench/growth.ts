import { type Bars, asSvg, inTerminal } from './chart.js';
import type { Effort } from './compare.js';
import { figureOf } from './figures.js';
import { throughput } from './load.js';
import { casesOn, setStage } from './stage.js';

type Grown = { readonly name: string; readonly bySize: Record<string, number> };

export type Growth = { readonly sizes: readonly number[]; readonly cases: readonly Grown[]; readonly bars: readonly Bars[] };

/** How the rate of each case changes as the portfolio grows; Ledby alone, on a database of each size in turn. */
export async function grow(
  sizes: readonly number[],
  { rounds, seconds, connections }: Effort,
  say: (line: string) => void,
): Promise<Growth> {
  const cases = new Map<string, Record<string, number>>();
  for (const size of sizes) {
    const stage = await setStage(size, say, ['ledby']);
    try {
      for (const { name, bodies } of await casesOn(stage, size, ['ledby'])) {
        const asked = (bodies.ledby ?? []).map(body => JSON.stringify(body));
        await throughput(stage.targets.ledby, asked, connections, 1_500);
        const rates: number[] = [];
        for (let round = 0; round < rounds; round += 1) {
          rates.push(await throughput(stage.targets.ledby, asked, connections, seconds * 1000));
        }
        const known = cases.get(name) ?? {};
        known[String(size)] = figureOf(rates).median;
        cases.set(name, known);
      }
    } finally {
      await stage.end();
    }
  }
  const grown = [...cases].map(([name, bySize]) => ({ name, bySize }));
  grown.forEach(({ name, bySize }) => {
    const [first = 0, last = 0] = [sizes[0], sizes.at(-1)].map(size => bySize[String(size)] ?? 0);
    const rates = sizes.map(size => `${size.toLocaleString('en')}: ${(bySize[String(size)] ?? 0).toFixed(0)}/s`).join('  ');
    say(`${name.padEnd(14)} ${rates}  cost x ${(first / last).toFixed(2)}`);
  });
  const bars = grown.map(({ name, bySize }): Bars => ({
    name,
    values: Object.fromEntries(Object.entries(bySize).map(([size, rate]) => [`${Number(size).toLocaleString('en')} projects`, rate])),
  }));
  return { sizes, cases: grown, bars };
}

export const growthInTerminal = ({ bars }: Growth): string => inTerminal(bars);
export const growthAsSvg = ({ bars }: Growth): string => asSvg(bars, 'Requests a second as the portfolio grows, security on');
