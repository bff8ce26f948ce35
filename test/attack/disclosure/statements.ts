import type { Publication, PublicProject, PublishedRule, PublishedTable } from './knowledge.js';

/** Something published, read by an outsider: the led ones among these units, weighted, come to at least and at most so much. */
export type Statement = {
  readonly cell: string;
  readonly units: Int32Array;
  readonly weights: Float64Array;
  readonly least: number;
  readonly most: number;
  readonly isCount: boolean;
};

/** A cell that says nothing, which says something as well. */
export type Blank = {
  readonly units: Int32Array;
  /** Whether so many led ones in it would be shown, as far as the cell itself is concerned. */
  readonly wouldShow: (led: number) => boolean;
};

export type Puzzle = { readonly units: readonly string[]; readonly statements: readonly Statement[]; readonly blanks: readonly Blank[] };

export type Subject = 'PROJECT' | 'ORGANISATION';

const keyOf: Readonly<Record<string, (project: PublicProject) => string | null>> = {
  REGION: ({ region }) => region,
  COUNTRY: ({ country }) => country,
  THEME: ({ theme }) => theme,
  YEAR: ({ year }) => String(year),
  // Whoever reads what a window is kept for knows that its grants are left out of this table.
  WINDOW_KIND: ({ windowKind, earmark }) => (/survivor|victim|lived.experience/i.test(earmark ?? '') ? null : windowKind),
};

const weightOf = ({ measure, currency }: PublishedTable, project: PublicProject) =>
  measure === 'MONEY_SHARE' ? (project.amounts[currency ?? ''] ?? 0) : 1;

const twoDigits = (value: number) => {
  const step = 10 ** Math.max(0, String(Math.floor(value)).length - 2);
  return Math.floor(value / step) * step;
};

/** The smallest sum for which something holds that holds for all above it. */
const smallest = (until: number, holds: (sum: number) => boolean) => {
  let [low, high] = [0, until + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

type Range = readonly [number, number];

function naiveRange(isCount: boolean, shown: number | null, all: number): Range {
  const [least, most] = shown === null ? [1, 4] : [shown, shown];
  return isCount ? [least, most] : [Math.ceil(((least - 0.5) * all) / 100), Math.floor(((most + 0.5) * all) / 100)];
}

/** The rules are public, so a shown 10 says more than 10 to 19. */
function realRange(rule: Exclude<PublishedRule, 'NAIVE'>, isCount: boolean, shown: number, size: number, all: number): Range {
  const { units = 11, others = 11, resolution = 10, smallCell = 50, mixPercent = 10 } = rule;
  if (!isCount) {
    const band = (sum: number) => Math.min(90, Math.floor((10 * twoDigits(sum)) / twoDigits(all)) * 10);
    return [smallest(all, sum => band(sum) >= shown), smallest(all, sum => band(sum) >= shown + resolution) - 1];
  }
  const [mixedLeast, mixedMost] =
    size < smallCell ? [Math.ceil((size * mixPercent) / 100), Math.floor((size * (100 - mixPercent)) / 100)] : [0, size];
  return [Math.max(shown, units, mixedLeast), Math.min(shown + resolution - 1, size - others, mixedMost)];
}

/** The rules are public, so everybody knows which counts a cell of this size would show. */
function wouldShow(rule: Exclude<PublishedRule, 'NAIVE'>, size: number, led: number): boolean {
  const { resolution = 10, possibleCounts = 5, doubtPercent = 15 } = rule;
  const shown = Math.floor(led / resolution) * resolution;
  const [least, most] = realRange(rule, true, shown, size, size);
  return shown > 0 && led >= least && led <= most && most - least + 1 >= possibleCounts && 100 * least <= (100 - doubtPercent) * size;
}

type Member = { readonly unit: string; readonly weight: number };

function membersOf(table: PublishedTable, keys: readonly string[], { projects }: Publication): readonly Member[] {
  const found = new Map<string, number>();
  for (const project of projects) {
    if (!table.by.every((dimension, place) => keyOf[dimension]?.(project) === keys[place])) continue;
    const weight = weightOf(table, project);
    if (weight > 0) found.set(table.measure === 'ORGANISATIONS_LED' ? project.organisation : project.project, weight);
  }
  return [...found].map(([unit, weight]) => ({ unit, weight }));
}

const subjectOf = ({ measure }: PublishedTable): Subject => (measure === 'ORGANISATIONS_LED' ? 'ORGANISATION' : 'PROJECT');

/** Everything that these releases say of one kind of flag, as sums. A unit keeps its flag over all of them: an assumption, but mostly true. */
export function puzzleOf(subject: Subject, publications: readonly Publication[]): Puzzle {
  const units = [
    ...new Set(publications.flatMap(({ projects }) => projects.map(row => (subject === 'PROJECT' ? row.project : row.organisation)))),
  ];
  const placeOf = new Map(units.map((unit, place) => [unit, place]));
  const statements: Statement[] = [];
  const blanks: Blank[] = [];
  for (const publication of publications) {
    for (const table of publication.tables.filter(one => subjectOf(one) === subject && one.measure !== 'PERSONS_ASSISTED')) {
      const isCount = table.measure !== 'MONEY_SHARE';
      for (const { keys, shown, asOf } of table.cells) {
        // A figure that stands from before speaks of those who were there then, and was read then.
        if (shown !== null && asOf !== null && asOf !== publication.id) continue;
        const members = membersOf(table, keys, publication);
        if (members.length === 0) continue;
        const inIt = Int32Array.from(members, ({ unit }) => placeOf.get(unit) ?? 0);
        const all = members.reduce((sum, { weight }) => sum + weight, 0);
        if (shown === null && publication.rule !== 'NAIVE') {
          const { rule } = publication;
          if (isCount) blanks.push({ units: inIt, wouldShow: led => wouldShow(rule, members.length, led) });
          continue;
        }
        const [least, most] =
          publication.rule === 'NAIVE'
            ? naiveRange(isCount, shown, all)
            : realRange(publication.rule, isCount, shown ?? 0, members.length, all);
        const cell = JSON.stringify([table.cube, table.measure, table.currency, keys]);
        statements.push({ cell, units: inIt, weights: Float64Array.from(members, ({ weight }) => weight), least, most, isCount });
      }
    }
  }
  return { units, statements, blanks };
}
