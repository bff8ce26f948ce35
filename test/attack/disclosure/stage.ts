import { MakeApprovedReleases } from '@ledby/impact';
import { globalIdOf } from '@ledby/kernel';
import { Clock } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import { type Headers, LedbyApp } from '../../support/ledby-app.js';
import type { Portfolio } from './portfolio.js';
import { moveOn, writePortfolio } from './write-portfolio.js';

/** Everybody who is with the attacker. */
export const readers = [
  'analyst',
  'another analyst',
  'reviewer',
  'finance',
  'trustee',
  'owner',
  'editor',
  'viewer',
  'administrator',
  'nobody',
] as const;
export type Reader = (typeof readers)[number];

const emailOf = (reader: Reader) => `${reader.replace(' ', '-')}@attack.test`;

const releaseDays = [
  { periodEnd: '2026-06-30', today: '2026-07-20T09:00:00Z' },
  { periodEnd: '2026-12-31', today: '2027-01-20T09:00:00Z' },
];

/** Ledby as it serves, with these portfolios, and everybody below officer signed in. */
export class Stage {
  private constructor(
    readonly ledby: LedbyApp,
    readonly portfolios: readonly Portfolio[],
    readonly as: Readonly<Record<Reader, Headers>>,
    readonly officer: Headers,
    private readonly officers: readonly [string, string],
  ) {}

  static async set(portfolios: readonly Portfolio[]): Promise<Stage> {
    const ledby = await LedbyApp.start();
    const funder = randomUUID();
    await ledby.owner.query(`insert into funder (id, code, name) values ($1, 'ATTACK', 'A funder')`, [funder]);
    for (const portfolio of portfolios) await writePortfolio(ledby.owner, portfolio, funder);
    await ledby.owner.query('analyze');
    const funds = portfolios.map(({ fundId }) => fundId);
    const own = portfolios.flatMap(({ insiders }) => insiders.map(({ id }) => id));
    const [one = '', other = ''] = await ledby.people(
      { email: 'officer@attack.test', funds: { OFFICER: funds } },
      { funds: { DATA_PROTECTION: funds } },
      { email: emailOf('analyst'), funds: { ANALYST: funds } },
      { email: emailOf('another analyst'), funds: { ANALYST: funds } },
      { email: emailOf('reviewer'), funds: { REVIEWER: funds } },
      { email: emailOf('finance'), funds: { FINANCE: funds } },
      { email: emailOf('trustee'), funds: { TRUSTEE: funds } },
      { email: emailOf('owner'), organisations: { OWNER: own } },
      { email: emailOf('editor'), organisations: { EDITOR: own } },
      { email: emailOf('viewer'), organisations: { VIEWER: own } },
      { email: emailOf('administrator'), isAdministrator: true },
    );
    const signedIn: (readonly [Reader, Headers])[] = [];
    for (const reader of readers) signedIn.push([reader, reader === 'nobody' ? {} : await ledby.signedIn(emailOf(reader))]);
    const officer = await ledby.signedIn('officer@attack.test');
    return new Stage(ledby, portfolios, Object.fromEntries(signedIn) as Record<Reader, Headers>, officer, [one, other]);
  }

  stop(): Promise<void> {
    return this.ledby.stop();
  }

  /** By the job that makes them: two people have agreed, the job counts, protects, audits, signs and files. Answers who was refused. */
  async release(which: 0 | 1): Promise<readonly string[]> {
    const { periodEnd, today } = releaseDays[which] ?? { periodEnd: '', today: '' };
    for (const { fundId } of this.portfolios) {
      await this.ledby.owner.query(
        `insert into release_draft (fund_id, id, policy, period_end, state, prepared_by, prepared_at, published_by, approved_at)
         values ($1, $2, 'MAJORITY_V1', $3, 'APPROVED', $4, $6, $5, $6)`,
        [fundId, randomUUID(), periodEnd, ...this.officers, today],
      );
    }
    this.ledby.app.get(Clock, { strict: false }).now = () => new Date(today);
    const made = await this.ledby.app.get(MakeApprovedReleases, { strict: false }).execute();
    return made.filter(({ outcome }) => outcome !== 'PUBLISHED').map(({ fundId, outcome }) => `${fundId}: ${outcome}`);
  }

  async halfAYearPasses(): Promise<void> {
    for (const portfolio of this.portfolios) await moveOn(this.ledby.owner, portfolio);
    await this.ledby.owner.query('analyze');
  }
}

/** The same flags under the ids that the outside sees. */
export const publicFlags = ({ fundId, organisations, projects }: Portfolio, flags: ReadonlyMap<string, boolean>) => ({
  PROJECT: new Map(projects.map(({ id }) => [globalIdOf('prj', fundId, id), flags.get(id) === true])),
  ORGANISATION: new Map(organisations.map(({ id }) => [globalIdOf('org', id), flags.get(id) === true])),
});
