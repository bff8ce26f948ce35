import type { PublicRow } from '../disclosure/release-row.js';
import type { Evening } from './published.builders.js';

/** The led ones among these, each with its weight, come to at least and at most so much. */
export type Clue = { readonly weights: ReadonlyMap<string, number>; readonly least: number; readonly most: number };
export type Blank = { readonly name: string; readonly units: ReadonlySet<string> };
export type Knowledge = { readonly units: ReadonlySet<string>; readonly clues: readonly Clue[]; readonly blanks: readonly Blank[] };

type Told = { readonly keys: readonly string[]; readonly shown: number | null; readonly asOf: string | null };
type Table = {
  readonly cube: string;
  readonly by: readonly string[];
  readonly measure: string;
  readonly currency: string | null;
  readonly cells: readonly Told[];
};
type File = { readonly id: string; readonly thresholds: Readonly<Record<string, number>>; readonly tables: readonly Table[] };

const keyIn = (row: PublicRow, dimension: string): string | null =>
  ({ REGION: row.region, COUNTRY: row.country, THEME: row.theme, WINDOW_KIND: row.windowKind, YEAR: String(row.year) })[dimension] ?? null;

const weightIn = (row: PublicRow, { measure, currency }: Table): number => {
  if (measure === 'MONEY_SHARE') return Number(row.amounts[currency ?? ''] ?? 0);
  return measure === 'PERSONS_ASSISTED' ? (row.personsAssisted ?? 0) : 1;
};

const weightsOf = (table: Table, keys: readonly string[], population: readonly PublicRow[]) =>
  new Map(
    population
      .filter(row => table.by.every((dimension, place) => keyIn(row, dimension) === keys[place]) && weightIn(row, table) > 0)
      .map(row => [table.measure === 'ORGANISATIONS_LED' ? row.organisation : row.project, weightIn(row, table)]),
  );

const total = (weights: ReadonlyMap<string, number>) => [...weights.values()].reduce((sum, weight) => sum + weight, 0);

const twoDigits = (value: number) => {
  const unit = 10 ** Math.max(0, String(value).length - 2);
  return Math.floor(value / unit) * unit;
};

/** Every sum from nought to all of it that would have been published as this. */
const sumsShownAs = (
  shown: number,
  table: Table,
  weights: ReadonlyMap<string, number>,
  { resolution = 10, persons = 11 }: File['thresholds'],
) => {
  const all = total(weights);
  if (table.measure === 'PERSONS_ASSISTED') {
    const largest = Math.max(...weights.values());
    const step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(times => times * resolution).find(one => one >= largest) ?? 0;
    return { least: Math.max(shown, persons), most: Math.min(shown + step - 1, all - persons) };
  }
  const isBelow = (sum: number, band: number) => (100 * twoDigits(sum)) / twoDigits(all) < band;
  const firstAt = (band: number) => {
    let [low, high] = [0, all + 1];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (isBelow(middle, band)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { least: firstAt(shown), most: shown + resolution >= 100 ? all : firstAt(shown + resolution) - 1 };
};

/** A reader who knows the rules takes them into account: how many there must be on both sides, and how mixed a small cell must be. */
const countsAllowed = (size: number, { units = 11, others = 11, smallCell = 50, mixPercent = 10 }: File['thresholds']) => ({
  least: Math.max(units, size < smallCell ? Math.ceil((size * mixPercent) / 100) : 0),
  most: Math.min(size - others, size < smallCell ? Math.floor((size * (100 - mixPercent)) / 100) : size),
});

const cluesOf = (shown: number, table: Table, weights: ReadonlyMap<string, number>, { thresholds }: File): readonly Clue[] => {
  if (!table.measure.endsWith('_LED')) return [{ weights, ...sumsShownAs(shown, table, weights, thresholds) }];
  const { least, most } = countsAllowed(weights.size, thresholds);
  return [{ weights, least: Math.max(least, shown), most: Math.min(most, shown + (thresholds['resolution'] ?? 10) - 1) }];
};

/** Who is in no cell of the cube though in the whole: to be had by taking off, such as the grants of restricted windows. */
const restOf = (table: Table, population: readonly PublicRow[]): readonly Blank[] => {
  const listed = new Set(table.cells.flatMap(({ keys }) => [...weightsOf(table, keys, population).keys()]));
  const rest = [...weightsOf({ ...table, by: [] }, [], population).keys()].filter(unit => !listed.has(unit));
  return rest.length === 0 ? [] : [{ name: `the rest of ${table.cube}`, units: new Set(rest) }];
};

/** All that the files of these evenings say of projects, or of organisations; written anew from the rules in the files, and not from the code that made them. */
export const read = (evenings: readonly Evening[], subject: 'PROJECT' | 'ORGANISATION'): Knowledge => {
  const clues: Clue[] = [];
  const blanks: Blank[] = [];
  for (const { json, population } of evenings) {
    const file = JSON.parse(json) as File;
    for (const table of file.tables.filter(({ measure }) => (measure === 'ORGANISATIONS_LED') === (subject === 'ORGANISATION'))) {
      const isCount = table.measure.endsWith('_LED');
      for (const { keys, shown, asOf } of table.cells) {
        const weights = weightsOf(table, keys, population);
        if (shown !== null && asOf === file.id) clues.push(...cluesOf(shown, table, weights, file));
        if (shown === null && isCount && weights.size > 0)
          blanks.push({ name: `${table.cube} ${keys.join()}`, units: new Set(weights.keys()) });
      }
      if (isCount) blanks.push(...restOf(table, population));
    }
  }
  const everybody = evenings.flatMap(({ population }) => population.map(row => (subject === 'PROJECT' ? row.project : row.organisation)));
  return { units: new Set(everybody), clues, blanks };
};

export type Bounds = { readonly least: number; readonly most: number };
export type Worlds = {
  /** How many worlds of flags agree with every clue. */
  readonly count: number;
  readonly boundsOf: readonly Bounds[];
  /** For each unit, in how many of all those worlds it is led. */
  readonly likelihoods: ReadonlyMap<string, number>;
};

const choose = (from: number, some: number) => {
  let ways = 1;
  for (let place = 1; place <= some; place += 1) ways = (ways * (from - some + place)) / place;
  return ways;
};

/** What is so in all the worlds that go on from here; `led` counts, for each kind, its led units over all of them. */
type Onward = { count: number; readonly led: Float64Array; readonly least: Float64Array; readonly most: Float64Array };

/**
 * Goes through every world that agrees with the clues. Units of which every clue says the same are counted together, with the number of ways
 * in which so many of them are led, and ways that lead to the same sums go on together; nothing is left out, and nothing is left to a search.
 */
export const everyWorld = ({ units, clues }: Knowledge, asked: readonly ReadonlySet<string>[]): Worlds => {
  const kinds = [...Map.groupBy(units, unit => clues.map(({ weights }) => weights.get(unit) ?? 0).join(' ')).values()];
  const weightsOfKind = kinds.map(([unit = '']) => clues.map(({ weights }) => weights.get(unit) ?? 0));
  const room = [...kinds, []].map((_, from) =>
    clues.map((__, clue) =>
      kinds.reduce((sum, { length }, kind) => sum + (kind < from ? 0 : length * (weightsOfKind[kind]?.[clue] ?? 0)), 0),
    ),
  );
  const inside = asked.map(set => kinds.map(members => members.filter(unit => set.has(unit)).length));
  const known = new Map<string, Onward | undefined>();

  /** Clues that will hold whatever follows are dropped from the sums; undefined if some clue cannot hold any more. */
  const settled = (kind: number, sums: readonly number[]): readonly number[] | undefined => {
    const left: number[] = [];
    for (const [place, { least, most }] of clues.entries()) {
      const [low, high] = [sums[place] ?? 0, (sums[place] ?? 0) + (room[kind]?.[place] ?? 0)];
      if (low > most || high < least) return undefined;
      left.push(low >= least && high <= most ? Number.NaN : low);
    }
    return left;
  };

  const goOn = (kind: number, before: readonly number[]): Onward | undefined => {
    const sums = settled(kind, before);
    if (sums === undefined) return undefined;
    const name = `${kind} ${sums.join(' ')}`;
    if (!known.has(name)) known.set(name, onward(kind, sums, before));
    return known.get(name);
  };

  const onward = (kind: number, sums: readonly number[], before: readonly number[]): Onward | undefined => {
    const length = kinds[kind]?.length;
    const all = {
      count: 0,
      led: new Float64Array(kinds.length),
      least: new Float64Array(asked.length),
      most: new Float64Array(asked.length),
    };
    if (length === undefined) return { ...all, count: 1 };
    all.least.fill(Number.POSITIVE_INFINITY);
    all.most.fill(Number.NEGATIVE_INFINITY);
    for (let some = 0; some <= length; some += 1) {
      const after = sums.map((sum, place) => (Number.isNaN(sum) ? (before[place] ?? 0) : sum) + some * (weightsOfKind[kind]?.[place] ?? 0));
      const rest = goOn(kind + 1, after);
      if (rest === undefined) continue;
      const ways = choose(length, some);
      all.count += ways * rest.count;
      for (const [later, led] of rest.led.entries())
        all.led[later] = (all.led[later] ?? 0) + ways * (later === kind ? some * rest.count : led);
      for (const [place, parts] of inside.entries()) {
        const here = parts[kind] ?? 0;
        all.least[place] = Math.min(all.least[place] ?? 0, (rest.least[place] ?? 0) + Math.max(0, some - (length - here)));
        all.most[place] = Math.max(all.most[place] ?? 0, (rest.most[place] ?? 0) + Math.min(some, here));
      }
    }
    return all.count === 0 ? undefined : all;
  };

  const all = goOn(
    0,
    clues.map(() => 0),
  );
  return {
    count: all?.count ?? 0,
    boundsOf: asked.map((_, place) => ({ least: all?.least[place] ?? 0, most: all?.most[place] ?? 0 })),
    likelihoods: new Map(
      kinds.flatMap((members, kind) =>
        members.map((unit): [string, number] => [unit, (all?.led[kind] ?? 0) / ((all?.count ?? 0) * members.length)]),
      ),
    ),
  };
};
