import { type Actor, organisationsOf } from '@ledby/kernel';
import { contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

export const waitingKinds = [
  'SCREEN_APPLICATIONS',
  'GIVE_TO_REVIEWERS',
  'APPROVE_DECISIONS',
  'ANNOUNCE_OUTCOMES',
  'SETTLE_FLAGS',
  'SETTLE_MATCHES',
  'DECLARE_CONFLICTS',
  'ASSESS_APPLICATIONS',
  'VOTE',
  'FINISH_APPLICATIONS',
  'ANSWER_CHANGES',
  'ANSWER_OFFERS',
] as const;
export type WaitingKind = (typeof waitingKinds)[number];

export type Waiting = {
  readonly kind: WaitingKind;
  readonly fundId: string;
  readonly windowId: string;
  readonly count: number;
  /** The soonest day until which one of them is awaited. */
  readonly dueOn: string | null;
};

type Source = { readonly kind: WaitingKind; readonly due?: string; readonly from: string };

const application = (kind: WaitingKind, whose: string, ...statuses: string[]): Source => ({
  kind,
  from: `application x where ${whose} and x.status in (${statuses.map(status => `'${status}'`).join(', ')})`,
});
const officers = 'x.fund_id = any (:officer) and x.is_submitted';
const writers = 'x.organisation_id = any (:writer)';

/** Each of these is answered by rows that the actor may act on; the walls of the database stand behind it. */
const sources: readonly Source[] = [
  application('SCREEN_APPLICATIONS', officers, 'SUBMITTED'),
  application('GIVE_TO_REVIEWERS', officers, 'ELIGIBLE'),
  { kind: 'APPROVE_DECISIONS', from: `decision x where x.fund_id = any (:officer) and x.state = 'PROPOSED' and x.proposed_by <> :self` },
  {
    kind: 'ANNOUNCE_OUTCOMES',
    from: `application x where ${officers} and x.status in ('INELIGIBLE', 'AWARDED', 'RESERVED', 'DECLINED') and x.status <> x.announced_status`,
  },
  {
    kind: 'SETTLE_FLAGS',
    from: `(select a.window_id, f.* from risk_flag f join application a on a.fund_id = f.fund_id and a.id = f.application_id) x
      where x.fund_id = any (:officer) and x.state = 'ESCALATED' and x.raised_by <> :self`,
  },
  {
    kind: 'SETTLE_MATCHES',
    from: `(select a.window_id, m.* from sanctions_match m join application a on a.fund_id = m.fund_id and a.id = m.application_id) x
      where x.fund_id = any (:officer) and x.state = 'OPEN'`,
  },
  {
    kind: 'DECLARE_CONFLICTS',
    due: 'x.due_on',
    from: `assignment x where x.fund_id = any (:reviewer) and x.reviewer_id = :self and x.state = 'OFFERED'`,
  },
  {
    kind: 'ASSESS_APPLICATIONS',
    due: 'x.due_on',
    from: `assignment x where x.fund_id = any (:reviewer) and x.reviewer_id = :self and x.state = 'FREE'
      and exists (select from assessment s where s.fund_id = x.fund_id and s.id = x.id and s.state = 'OPEN')`,
  },
  {
    kind: 'VOTE',
    due: 'x.held_on',
    from: `(select s.window_id, s.held_on, s.state, i.* from agenda_item i join board_session s on s.fund_id = i.fund_id and s.id = i.session_id) x
      where x.fund_id = any (:trustee) and x.state = 'OPEN' and :self = any (x.reader_ids)
      and not exists (select from board_vote v where v.fund_id = x.fund_id and v.item_id = x.id and v.trustee_id = :self)`,
  },
  application('FINISH_APPLICATIONS', writers, 'DRAFT', 'CERTIFIED'),
  {
    kind: 'ANSWER_CHANGES',
    due: 'x.due_on',
    from: `(select a.window_id, a.status, c.* from change_request c join application a on a.fund_id = c.fund_id and a.id = c.application_id) x
      where ${writers} and x.state = 'OPEN' and x.status = 'CHANGES_ASKED'`,
  },
  { kind: 'ANSWER_OFFERS', due: 'x.expires_on', from: `offer x where x.organisation_id = any (:owner) and x.state = 'MADE'` },
];

const statement = sources
  .map(
    ({ kind, due = 'null::date', from }) =>
      `select '${kind}' as kind, x.fund_id as "fundId", x.window_id as "windowId", count(*)::integer as count, min(${due})::text as "dueOn" from ${from} group by x.fund_id, x.window_id`,
  )
  .join(' union all ');

/** What waits for somebody, in every role that they have: by kind and call, soonest first. */
@Injectable()
export class ReadWaiting {
  constructor(private readonly em: EntityManager) {}

  async execute(actor: Actor): Promise<readonly Waiting[]> {
    const asList = (ids: readonly string[]) => `{${ids.join(',')}}`;
    const bound: Readonly<Record<string, readonly [value: string, cast: string]>> = {
      officer: [asList(actor.funds.OFFICER), 'uuid[]'],
      reviewer: [asList(actor.funds.REVIEWER), 'uuid[]'],
      trustee: [asList(actor.funds.TRUSTEE), 'uuid[]'],
      writer: [asList(organisationsOf(actor).filter(id => !actor.organisations.VIEWER.includes(id))), 'uuid[]'],
      owner: [asList(actor.organisations.OWNER), 'uuid[]'],
      self: [actor.userId, 'uuid'],
    };
    const values: string[] = [];
    const bindable = statement.replaceAll(/(?<!:):(officer|reviewer|trustee|writer|owner|self)\b/g, (_, name: string) => {
      const [value = '', cast = 'text'] = bound[name] ?? [];
      values.push(value);
      return `?::${cast}`;
    });
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    const rows = await em.transactional(reading => reading.execute<Waiting[]>(bindable, values));
    const byUrgency = (one: Waiting, other: Waiting) =>
      (one.dueOn ?? '9999').localeCompare(other.dueOn ?? '9999') || waitingKinds.indexOf(one.kind) - waitingKinds.indexOf(other.kind);
    return rows.toSorted(byUrgency);
  }
}
