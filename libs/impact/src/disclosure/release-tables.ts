import { BadInput } from '@ledby/kernel';
import { attempt, type Attempt, audited } from './audit-release.js';
import { type Cell, cellsOf } from './cell.js';
import { defaultThresholds } from './disclosure-thresholds.js';
import { type Truth, valueToShow } from './may-be-shown.js';
import { subjects, type Subject } from './outsider.js';
import { type CellValue, type Filed, fileRelease, standingValue } from './past.js';
import { HIDDEN, type PublishedTable } from './published-table.js';
import { asPublic, type ReleaseRow } from './release-row.js';
import type { DraftRelease, ReleaseRequest } from './release-request.js';

const truthOf = (rows: readonly ReleaseRow[]): Truth => {
  const projects = new Map(rows.map(row => [row.project, row]));
  const organisations = new Map(rows.map(row => [row.organisation, row.isOrganisationLed]));
  if (projects.size !== rows.length) throw new BadInput('A project counts once in a release.');
  if (rows.some(row => organisations.get(row.organisation) !== row.isOrganisationLed)) {
    throw new BadInput('An organisation is led or not, whichever of its projects is looked at.');
  }
  return {
    isLed: ({ measure }, unit) => (measure === 'ORGANISATIONS_LED' ? organisations.get(unit) === true : projects.get(unit)?.isLed === true),
    contributorOf: unit => projects.get(unit)?.organisation ?? unit,
  };
};

/** Margins last; before them what weighs, for one large grant tells more there than in a count, then the finest and what counts fewest. */
const byLoss = (one: Cell, other: Cell) =>
  Number(one.by.length === 0) - Number(other.by.length === 0) ||
  Number(one.measure.endsWith('_LED')) - Number(other.measure.endsWith('_LED')) ||
  other.by.length - one.by.length ||
  one.members.size - other.members.size ||
  (one.name < other.name ? -1 : 1);

/** One cell to hide for each weakness, unless one that is hidden already may have mended it. */
const toHide = ({ outsider, examined }: Attempt): readonly Cell[] => {
  const chosen = new Set<Cell>();
  for (const { rests, target } of examined.weaknesses) {
    const inside = new Set(target?.units);
    const freshOf = (statements: Iterable<(typeof rests)[number]>) =>
      [...statements].flatMap(statement => outsider.fresh.get(statement) ?? []);
    const named = freshOf(rests);
    const touching = freshOf(
      [...outsider.fresh.keys()].filter(({ units }) => target === undefined || units.some(unit => inside.has(unit))),
    );
    const [first] = ([named, touching].find(cells => cells.length > 0) ?? [...outsider.fresh.values()]).sort(byLoss);
    if (first !== undefined && !named.some(cell => chosen.has(cell))) chosen.add(first);
  }
  return [...chosen];
};

const tablesOf = (cells: readonly Cell[], values: ReadonlyMap<string, CellValue>): readonly PublishedTable[] => {
  const tables = new Map<string, PublishedTable & { cells: PublishedTable['cells'][number][] }>();
  for (const { name, cube, by, measure, currency, keys } of cells) {
    const table = JSON.stringify([cube, measure, currency]);
    const known = tables.get(table) ?? { cube, by, measure, currency, cells: [] };
    known.cells.push({ keys, value: values.get(name) ?? HIDDEN });
    tables.set(table, known);
  }
  return [...tables.values()];
};

/**
 * Makes the tables of a release: what each cell may show by itself, then as much of that as still leaves everything open when all cells,
 * margins and earlier releases are taken together. What comes out has been audited; publish it only if the audit passed.
 */
export const releaseTables = async (request: ReleaseRequest): Promise<DraftRelease> => {
  const { id, cubes, thresholds, earlier } = request;
  const truth = truthOf(request.rows);
  const population = request.rows.map(asPublic).sort((one, other) => (one.project < other.project ? -1 : 1));
  const past = earlier.map(release => fileRelease(cubes, release));
  const cells = cellsOf(
    cubes,
    population,
    earlier.map(release => release.population),
  );
  const byName = new Map(cells.map(cell => [cell.name, cell]));
  const allowed = await shownUnderDefaults(request);
  const values = new Map<string, CellValue>();
  for (const cell of cells) {
    const standing = standingValue(past, cell, thresholds.publicChanges);
    const shown = standing === undefined && allowed(cell) ? valueToShow(cell, truth, thresholds) : undefined;
    values.set(cell.name, standing ?? (shown === undefined ? HIDDEN : { shown, asOf: id }));
  }
  const now: Filed = { id, thresholds, cells: byName, values };
  const hiddenForOthers = new Set<string>();
  const silence = silencer(cells, values, id);
  for (const cell of cells) if (values.get(cell.name) === HIDDEN) silence(cell);
  const hide = (hidden: readonly Cell[]) => {
    for (const cell of hidden) {
      hiddenForOthers.add(cell.name);
      silence(cell);
    }
    return hidden.length > 0;
  };
  for (;;) {
    for (const subject of subjects) await hideWhatTells(subject, [...past, now], hiddenForOthers, hide);
    const release = { id, thresholds: published(thresholds), tables: tablesOf(cells, values), population };
    const { audit, attempts } = await audited({ release, cubes, thresholds, earlier, hiddenForOthers });
    // The auditor searches anew and may find what was missed: then less is told, for a release that is refused tells something as well.
    if (!hide(attempts.flatMap(one => toHide(one).slice(0, 1)))) return { release, audit };
  }
};

/** Hides a cell; where the projects are not told, their money and the persons they assisted are not either, for these say nearly as much. */
const silencer = (cells: readonly Cell[], values: Map<string, CellValue>, id: string) => {
  const place = ({ cube, keys }: Cell) => JSON.stringify([cube, keys]);
  const weighed = Map.groupBy(
    cells.filter(({ measure }) => !measure.endsWith('_LED')),
    place,
  );
  return (cell: Cell): void => {
    values.set(cell.name, HIDDEN);
    if (cell.measure !== 'PROJECTS_LED') return;
    for (const { name } of weighed.get(place(cell)) ?? []) {
      const value = values.get(name) ?? HIDDEN;
      if (value !== HIDDEN && value.asOf === id) values.set(name, HIDDEN);
    }
  };
};

function published(thresholds: ReleaseRequest['thresholds']) {
  const { dominancePercent: _, ...rest } = thresholds;
  return rest;
}

const making = { spare: 0.05, enough: 6 };

/** Hides one cell after the other until nothing can be concluded. The order is public: it goes by what cells are, and not by what is in them. */
const hideWhatTells = async (
  subject: Subject,
  releases: readonly Filed[],
  hiddenForOthers: ReadonlySet<string>,
  hide: (hidden: readonly Cell[]) => boolean,
) => {
  const thresholds = releases.at(-1)?.thresholds ?? defaultThresholds;
  let near: readonly Uint8Array[] = [];
  for (;;) {
    const tried = await attempt(subject, releases, thresholds, { ...making, near, hiddenForOthers });
    near = tried.examined.found;
    if (!hide(toHide(tried))) return;
  }
};

/** Raised thresholds choose among what the default ones would show, so that raising one never brings to light what another had hidden. */
const shownUnderDefaults = async (request: ReleaseRequest): Promise<(cell: Cell) => boolean> => {
  if (JSON.stringify(request.thresholds) === JSON.stringify(defaultThresholds)) return () => true;
  const { release } = await releaseTables({ ...request, thresholds: defaultThresholds });
  const { values } = fileRelease(request.cubes, release);
  return ({ name }) => (values.get(name) ?? HIDDEN) !== HIDDEN;
};
