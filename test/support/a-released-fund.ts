import { MakeApprovedReleases, type MadeRelease } from '@ledby/impact';
import { Clock } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import type { ApiOptions } from '../../apps/api/src/app.module.js';
import { type Headers, LedbyApp } from './ledby-app.js';

export const rolesOfFund = ['officer', 'second', 'privacy', 'trustee', 'finance', 'reviewer', 'analyst', 'stranger'] as const;
export type RoleOfFund = (typeof rolesOfFund)[number];

type Refused = { readonly refusal: string };
type Draft = { readonly id: string; readonly version: number; readonly state: string; readonly refusal: string | null };

/** Every third project is led, in two regions and two themes: enough of both that something may be shown. */
const portfolio = `
  with cycle as (insert into grant_cycle (fund_id, id, number, title, status, closes_on, applications_received) values ($1, $2, '1', 'One', 'AWARDED', '2025-12-01', 400) returning id),
  made as (select n, gen_random_uuid() as project, gen_random_uuid() as organisation from generate_series(1, 180) n),
  organisations as (insert into organisation (id, name, search_text) select organisation, '=Organisation ' || n, 'organisation' from made returning id),
  projects as (insert into project (fund_id, id, cycle_id, organisation_id, title, search_text, country, region, theme, status)
    select $1, project, $2, organisation, 'Project ' || n, 'project', case n % 2 when 0 then 'KE' else 'PH' end, case n % 2 when 0 then 'AFRICA' else 'ASIA_PACIFIC' end,
      case n % 4 when 0 then 'SHELTER' else 'LEGAL_AID' end, 'IMPLEMENTATION' from made returning id)
  select project, organisation, n % 3 = 0 as led, n from made`;

/** A fund whose releases are told about, with everybody who has to do with them. */
export class ReleasedFund {
  private constructor(
    readonly ledby: LedbyApp,
    readonly fundId: string,
    readonly fund: string,
    readonly as: Readonly<Record<RoleOfFund, Headers>>,
  ) {}

  static async start(options: Partial<ApiOptions> = {}): Promise<ReleasedFund> {
    const ledby = await LedbyApp.start(options);
    const [funder, fundId, cycle] = [randomUUID(), randomUUID(), randomUUID()];
    await ledby.owner.query(`insert into funder (id, code, name) values ($1, 'F', 'Funder')`, [funder]);
    await ledby.owner.query(`insert into fund (id, funder_id, code, name) values ($1, $2, 'mine', '@صندوق <b>')`, [fundId, funder]);
    const held = { officer: 'OFFICER', second: 'OFFICER', privacy: 'DATA_PROTECTION' } as const;
    await ledby.people(
      ...rolesOfFund.map(name => ({
        email: `${name}@ledby.test`,
        funds: name === 'stranger' ? {} : { [Object.hasOwn(held, name) ? held[name as keyof typeof held] : name.toUpperCase()]: [fundId] },
      })),
    );
    const as = Object.fromEntries(
      await Promise.all(rolesOfFund.map(async name => [name, await ledby.signedIn(`${name}@ledby.test`)] as const)),
    ) as Record<RoleOfFund, Headers>;
    const { data } = await ledby.ask(as.officer, '{ funds(filter: { code: ["mine"] }) { nodes { id } } }');
    const made = new ReleasedFund(ledby, fundId, data.funds.nodes[0].id, as);
    await made.fill(cycle);
    made.today('2026-08-10');
    return made;
  }

  private async fill(cycle: string): Promise<void> {
    const { rows } = await this.ledby.owner.query<{ project: string; organisation: string; led: boolean; n: number }>(portfolio, [
      this.fundId,
      cycle,
    ]);
    for (const { project, organisation, led, n } of rows) {
      await this.ledby.owner.query(
        `insert into "grant" (fund_id, id, project_id, recipient_id, reference, title, search_text, amount, currency, status, awarded_on) values ($1, gen_random_uuid(), $2, $3, $4, 'g', 'g', 1000.00, 'USD', 'IMPLEMENTATION', '2026-01-10')`,
        [this.fundId, project, organisation, String(n)],
      );
      // Some say so of themselves, and the fund has not verified it: officers count them, a release does not.
      const isOnlyStated = n % 3 === 1 && n <= 60;
      for (const audience of led || isOnlyStated ? ['AGGREGATE', 'INTERNAL'] : []) await this.stand(project, audience, led);
      if (n === 2) await this.stand(project, 'INTERNAL', true);
    }
  }

  private stand(project: string, audience: string, isVerified: boolean) {
    return this.ledby.owner.query(
      `insert into restricted.leadership_standing (fund_id, id, subject_kind, project_id, audience, level, is_strict, policy, is_verified, reply) values ($1, gen_random_uuid(), 'PROJECT', $2, $3, 'SURVIVOR_LED', false, 'MAJORITY_V1', $4, 'ANSWERED')`,
      [this.fundId, project, audience, isVerified],
    );
  }

  /** As many as asked for are no longer counted in totals, as after a withdrawal. */
  async withdraw(many: number): Promise<void> {
    await this.ledby.owner.query(
      `update restricted.leadership_standing set level = 'NOT_STATED', is_verified = false where id in (select id from restricted.leadership_standing where fund_id = $1 and audience = 'AGGREGATE' and level = 'SURVIVOR_LED' and is_verified order by id limit $2)`,
      [this.fundId, many],
    );
  }

  today(day: string): void {
    Object.assign(this.ledby.app.get(Clock), { now: () => new Date(`${day}T10:00:00Z`) });
  }

  stop(): Promise<void> {
    return this.ledby.stop();
  }

  async change(as: Headers, name: string, input: object): Promise<Draft | Refused> {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation Change($input: ${type}) { ${name}(input: $input) { releaseDraft { id version state refusal } } }`;
    const { data, errors } = await this.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
    return errors[0] === undefined ? data[name].releaseDraft : { refusal: errors[0].extensions.code };
  }

  prepare(as: Headers, wish: object = {}): Promise<Draft | Refused> {
    return this.change(as, 'prepareRelease', { fundId: this.fund, policy: 'MAJORITY_V1', periodEnd: '2026-06-30', ...wish });
  }

  make(): Promise<readonly MadeRelease[]> {
    return this.ledby.app.get(MakeApprovedReleases).execute();
  }

  /** From the wish of the one to the agreement of the other and what came of it; answers the public id of the release. */
  async release(wish: object = {}): Promise<string> {
    const draft = (await this.prepare(this.as.officer, wish)) as Draft;
    await this.change(this.as.second, 'publishRelease', { id: draft.id, version: draft.version });
    await this.make();
    return draft.id.replace('rdr_', 'rel_');
  }

  fetch(path: string, headers: Headers = {}): Promise<Response> {
    return fetch(`${this.ledby.url}${path}`, { headers });
  }
}
