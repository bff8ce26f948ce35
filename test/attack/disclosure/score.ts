import type { Verdict } from './knowledge.js';

export type Score = {
  readonly attack: string;
  /** Flags held for proved, rightly. */
  readonly determined: number;
  /** Flags held for proved that are otherwise: what the attacker took for granted did not hold. */
  readonly mistaken: number;
  /** In points above guessing: the larger side of all. */
  readonly gain: number;
  /** How well the guesses rank: 0.5 is by chance. */
  readonly ranking: number;
  /** Of those said to be led with more than 0.85, how many there are, and how many of them are. */
  readonly likely: number;
  readonly likelyRight: number;
};

/** The share of pairs of a led and another one that are ranked rightly; ties count half. */
function rankingOf(guesses: readonly (readonly [guess: number, led: boolean])[]): number {
  const sorted = [...guesses].sort(([one], [other]) => one - other);
  let [rankSum, led] = [0, 0];
  for (let from = 0; from < sorted.length;) {
    let until = from;
    while (until < sorted.length && sorted[until]?.[0] === sorted[from]?.[0]) until += 1;
    const inTie = sorted.slice(from, until).filter(([, isLed]) => isLed).length;
    rankSum += inTie * ((from + 1 + until) / 2);
    led += inTie;
    from = until;
  }
  const others = sorted.length - led;
  return led === 0 || others === 0 ? 0.5 : (rankSum - (led * (led + 1)) / 2) / (led * others);
}

/** Only of those whose flag nobody in the attack knows by right. */
export function score({ attack, determined, guesses }: Verdict, truth: ReadonlyMap<string, boolean>): Score {
  const all = [...truth];
  const led = all.filter(([, isLed]) => isLed).length;
  const guessed = all.map(([unit, isLed]) => [guesses.get(unit) ?? 0, isLed] as const);
  const right = guessed.filter(([guess, isLed]) => guess > 0.5 === isLed).length;
  const claims = [...determined].filter(([unit]) => truth.has(unit));
  const likely = guessed.filter(([guess]) => guess > 0.85);
  return {
    attack,
    determined: claims.filter(([unit, isLed]) => truth.get(unit) === isLed).length,
    mistaken: claims.filter(([unit, isLed]) => truth.get(unit) !== isLed).length,
    gain: (100 * (right - Math.max(led, all.length - led))) / Math.max(1, all.length),
    ranking: rankingOf(guessed),
    likely: likely.length,
    likelyRight: likely.filter(([, isLed]) => isLed).length,
  };
}
