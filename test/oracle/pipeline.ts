import { judged, moneyOf } from './summaries.js';
import { type Row, textOf, type World } from './world.js';

type OfProject = {
  readonly led: boolean;
  readonly isVerified: boolean;
  readonly project: Row;
  readonly firstOn: string | undefined;
  readonly days: number;
};

const dayIn = (moment: string, zone: string) => new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(new Date(moment));

function closedOn(world: World, project: Row): string | undefined {
  const window = world.all('funding_window').find(({ id }) => id === project['window_id']);
  const cycle = world.all('grant_cycle').find(({ id }) => id === project['cycle_id']);
  const [closesAt, zone, closes] = [window?.['closes_at'], window?.['closes_zone'], cycle?.['closes_on']];
  return typeof closesAt === 'string' && typeof zone === 'string' ? dayIn(closesAt, zone) : typeof closes === 'string' ? closes : undefined;
}

function wayOf(world: World, project: Row): Pick<OfProject, 'firstOn' | 'days'> {
  const [firstOn] = world
    .all('grant')
    .filter(grant => grant['project_id'] === project['id'] && grant['status'] !== 'PIPELINE' && grant['status'] !== 'CANCELLED')
    .map(grant => textOf(grant['awarded_on']))
    .sort();
  const closed = closedOn(world, project);
  const days = firstOn === undefined || closed === undefined ? Number.NaN : (Date.parse(firstOn) - Date.parse(closed)) / 86_400_000;
  return { firstOn, days };
}

function sideOf(world: World, among: readonly OfProject[], isSurvivorLed: boolean) {
  const days = among
    .map(each => each.days)
    .filter(each => each >= 0)
    .toSorted((one, other) => one - other);
  return {
    is_survivor_led: isSurvivorLed,
    recorded: among.length,
    verified: among.filter(({ isVerified }) => isVerified).length,
    awarded: among.filter(({ firstOn }) => firstOn !== undefined).length,
    days_to_decision: days[Math.ceil(days.length / 2) - 1] ?? null,
    money: moneyOf(
      world,
      among.map(({ project }) => project),
    ),
  };
}

/** To four places, a half upwards. */
const rate = (part: number, whole: number | null): string | null => {
  if (whole === null || whole === 0) {
    return null;
  }
  const digits = String((BigInt(part) * 20_000n + BigInt(whole)) / (2n * BigInt(whole))).padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
};

/** Kept sums wait for the job that takes out what has run out; the pipeline is counted from rows and does not. */
const standsNow = ({ valid_until: until }: Row) => typeof until !== 'string' || Date.parse(until) > Date.now();

/** From application to award, counted anew from the rows. */
export function pipelineOf(world: World, fund: Row, asked: string | undefined, cycleId: string | undefined): Row {
  const policy = asked ?? textOf(fund['leadership_policy']);
  const cycles = world.all('grant_cycle').filter(({ fund_id, id }) => fund_id === fund['id'] && (cycleId === undefined || id === cycleId));
  const among = judged(world, fund, policy, standsNow)
    .filter(({ project }) => cycleId === undefined || project['cycle_id'] === cycleId)
    .map(each => ({ ...each, ...wayOf(world, each.project) }));
  const isRecorded = cycles.length > 0 && cycles.every(cycle => cycle['applications_received'] !== null);
  const received = isRecorded ? cycles.reduce((sum, cycle) => sum + Number(cycle['applications_received']), 0) : null;
  const sides = [false, true].map(led =>
    sideOf(
      world,
      among.filter(each => each.led === led),
      led,
    ),
  );
  return {
    fund_id: fund['id'],
    cycle_id: cycleId ?? null,
    policy,
    applications_received: received,
    success_rate: rate(among.filter(({ firstOn }) => firstOn !== undefined).length, received),
    sides: sides.filter(({ recorded }) => recorded > 0),
  } as never;
}
