import { minorUnitOf } from '@ledby/kernel';
import { type Row, textOf, type World } from './world.js';

type Sums = { grants: number; awarded: bigint; disbursed: bigint };
type Counted = Readonly<Record<string, unknown>>;

const scale = 4;
const scaled = (amount: string): bigint => {
  const [whole = '0', minor = ''] = amount.split('.');
  return BigInt(whole + minor.padEnd(scale, '0'));
};

function written(amount: bigint, currency: string): { amount: string; currency: string } {
  const digits = minorUnitOf(currency) ?? 0;
  const text = String(amount / 10n ** BigInt(scale - digits)).padStart(digits + 1, '0');
  return { amount: digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`, currency };
}

/** Everything counted anew from the rows, one entry a currency in which something stands. */
export function moneyOf(world: World, projects: readonly Row[]): Counted[] {
  const byCurrency = new Map<string, Sums>();
  const sumsOf = (currency: string): Sums => {
    const sums = byCurrency.get(currency) ?? { grants: 0, awarded: 0n, disbursed: 0n };
    byCurrency.set(currency, sums);
    return sums;
  };
  const counted = new Set(projects.map(({ id }) => id));
  const grants = world.all('grant').filter(grant => counted.has(grant['project_id'] ?? null));
  for (const grant of grants) {
    if (grant['status'] !== 'PIPELINE' && grant['status'] !== 'CANCELLED') {
      const sums = sumsOf(textOf(grant['currency']));
      sums.grants += 1;
      sums.awarded += scaled(textOf(grant['amount']));
    }
  }
  const ids = new Set(grants.map(({ id }) => id));
  for (const payment of world.all('disbursement')) {
    if (payment['status'] === 'PAID' && ids.has(payment['grant_id'] ?? null)) {
      sumsOf(textOf(payment['currency'])).disbursed += scaled(textOf(payment['amount']));
    }
  }
  return [...byCurrency]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, { grants: count, awarded, disbursed }]) => ({
      currency,
      grants: count,
      awarded: written(awarded, currency),
      disbursed: written(disbursed, currency),
    }));
}

const grantsIn = (money: readonly Counted[]) => money.reduce((sum, { grants }) => sum + Number(grants), 0);

export function portfolioOf(world: World, fund: Row): Row & { readonly money: Counted[]; readonly cycles: Counted[] } {
  const projects = world.all('project').filter(project => project['fund_id'] === fund['id']);
  const money = moneyOf(world, projects);
  const cycleIds = [...new Set(projects.map(project => textOf(project['cycle_id'])))].sort();
  const cycles = cycleIds.map(cycleId => {
    const inCycle = projects.filter(project => project['cycle_id'] === cycleId);
    const cycleMoney = moneyOf(world, inCycle);
    return { fund_id: fund['id'], cycle_id: cycleId, projects: inCycle.length, grants: grantsIn(cycleMoney), money: cycleMoney };
  });
  return { fund_id: fund['id'] ?? null, projects: projects.length, grants: grantsIn(money), money, cycles } as never;
}

export const levels = ['NOT_STATED', 'SURVIVOR_CENTRED', 'SURVIVOR_INFORMED', 'SURVIVOR_CO_LED', 'SURVIVOR_LED'];

/** A policy of a fund's own is met where the standing says so. */
const isLed = (policy: string, level: string, isStrict: boolean, ledUnder: string) =>
  ledUnder.split(' ').includes(policy) ||
  (policy === 'ANY_LEADER_V1'
    ? levels.indexOf(level) >= 3
    : policy === 'MAJORITY_V1'
      ? level === 'SURVIVOR_LED'
      : policy === 'DEI_75_50_V1' && isStrict);

/** Every project of a fund with what stands of it, and whether that is survivor-led under a policy. */
export function judged(world: World, fund: Row, policy: string, stands: (standing: Row) => boolean = () => true) {
  const standings = new Map(
    world
      .all('restricted.leadership_standing')
      .filter(standing => standing['audience'] === 'INTERNAL' && standing['project_id'] !== null && stands(standing))
      .map(standing => [standing['project_id'], standing]),
  );
  return world
    .all('project')
    .filter(project => project['fund_id'] === fund['id'])
    .map(project => {
      const standing = standings.get(project['id'] ?? null);
      const [level, isStrict] = [textOf(standing?.['level'] ?? 'NOT_STATED'), standing?.['is_strict'] === true];
      return {
        project,
        level,
        isStrict,
        isVerified: standing?.['is_verified'] === true,
        reply: standing?.['reply'] ?? 'NOT_ASKED',
        led: isLed(policy, level, isStrict, textOf(standing?.['led_under'])),
      };
    });
}
export type Judged = ReturnType<typeof judged>[number];

export function impactOf(
  world: World,
  fund: Row,
  asked: string | undefined,
): Row & { readonly money: Counted[]; readonly levels: Counted[] } {
  const policy = asked ?? textOf(fund['leadership_policy']);
  const projects = judged(world, fund, policy);
  const count = (holds: (each: Judged) => boolean, among = projects) => among.filter(holds).length;
  const moneyIf = (holds: (each: Judged) => boolean) =>
    moneyOf(
      world,
      projects.filter(holds).map(({ project }) => project),
    );
  const money = [false, true].flatMap(led => moneyIf(each => each.led === led).map(sums => ({ ...sums, isSurvivorLed: led })));
  return {
    fund_id: fund['id'],
    policy,
    projects: projects.length,
    not_asked: count(({ reply }) => reply === 'NOT_ASKED'),
    prefer_not_to_say: count(({ reply }) => reply === 'PREFER_NOT_TO_SAY'),
    no_reply: count(({ reply }) => reply === 'NO_REPLY'),
    answered: count(({ reply }) => reply === 'ANSWERED'),
    survivor_led: count(({ led }) => led),
    survivor_led_verified: count(({ led, isVerified }) => led && isVerified),
    money: money.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
    levels: levels
      .map(level => ({ level, among: projects.filter(each => each.level === level) }))
      .filter(({ among }) => among.length > 0)
      .map(({ level, among }) => ({
        level,
        projects: among.length,
        verified: count(({ isVerified }) => isVerified, among),
        strict: count(({ isStrict }) => isStrict, among),
        money: moneyIf(each => each.level === level),
      })),
  } as never;
}

const keyOf = (sums: Counted) => `${String(sums['currency'])}:${sums['isSurvivorLed'] === true ? 1 : 0}`;
