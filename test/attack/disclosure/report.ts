import type { Played, Result, Rule } from './play.js';

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const most = (values: readonly number[]) => Math.max(...values);

export const allowedGain = 2;

type Line = { readonly attack: string; readonly of: readonly Played[] };

const linesOf = (played: readonly Played[], rule: Rule): readonly Line[] => {
  const byAttack = Map.groupBy(
    played.filter(one => one.rule === rule),
    ({ attack }) => attack,
  );
  return [...byAttack].map(([attack, of]) => ({ attack, of }));
};

const cell = (of: readonly Played[]) => {
  const gains = of.map(({ gain }) => gain);
  const determined = of.reduce((sum, one) => sum + one.determined, 0);
  return of.length === 0 ? '-' : `${determined} / ${mean(gains).toFixed(1)} (${most(gains).toFixed(1)})`;
};

/** One line an attack, one column a size: flags determined / points above guessing, mean (and most) over the seeds; then how well guesses rank. */
export function tableOf({ played }: Result, rule: Rule): string {
  const sizes = [...new Set(played.map(({ size }) => size))].sort((one, other) => one - other);
  const head = [
    'attack'.padEnd(18),
    ...sizes.map(size => `${size} organisations`.padStart(20)),
    'all'.padStart(20),
    'ranking (0.5 is chance)'.padStart(26),
  ];
  const rows = linesOf(played, rule).map(({ attack, of }) => {
    const rankings = of.map(({ ranking }) => ranking);
    return [
      attack.padEnd(18),
      ...sizes.map(size => cell(of.filter(one => one.size === size)).padStart(20)),
      cell(of).padStart(20),
      `${mean(rankings).toFixed(2)} (${most(rankings).toFixed(2)})`.padStart(26),
    ].join('');
  });
  return [head.join(''), ...rows].join('\n');
}

/** What speaks against a rule; nothing, if it holds. */
export function breaksOf({ played, leaks }: Result, rule: Rule): readonly string[] {
  const of = linesOf(played, rule);
  const found = of.flatMap(({ attack, of: scores }) => {
    // A way of proving that is wrong as often as right has proved nothing: it must be right nine times in ten.
    const determined = scores.reduce((sum, one) => sum + (one.determined > 9 * one.mistaken ? one.determined : 0), 0);
    const gain = mean(scores.map(one => one.gain));
    return [
      ...(determined > 0 ? [`${attack}: ${determined} flags determined.`] : []),
      ...(gain > allowedGain ? [`${attack}: ${gain.toFixed(1)} points above guessing.`] : []),
    ];
  });
  const told =
    rule === 'REAL'
      ? [...Map.groupBy(leaks, ({ attack }) => attack)].map(
          ([attack, ones]) => `${attack}: ${ones.length} answers depend on who leads, such as ${ones[0]?.asked.slice(0, 200)}`,
        )
      : [];
  return [...found, ...told];
}
