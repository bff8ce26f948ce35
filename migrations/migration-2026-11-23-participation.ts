import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const answer = (column: string, presence = 'not null') => `${column} text ${presence} check (${column} in ('MET','NOT_MET','NOT_STATED'))`;
const owed = ['voluntary', 'informed', 'paid', 'support_person', 'right_to_stop', 'not_a_condition_for_aid'];
const owedByTestimony = ['controlled', 'protected', 'limited'];

const subjectKind = `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT'))`;
const levels = `array['NOT_STATED','SURVIVOR_CENTRED','SURVIVOR_INFORMED','SURVIVOR_CO_LED','SURVIVOR_LED']`;

/** What projects owe to those who take part, what the data-protection role is told of it, and how an officer reads who leads. */
export class Migration20261123Participation extends Migration {
  override up(): void {
    [...this.activities(), ...this.alerts(), ...this.basis(), ...this.readings()].forEach(statement => this.addSql(statement));
  }

  /**
   * One row a kind, whatever is done and however often: neither how many take part, nor who, nor a day, nor a word of anybody's own
   * has a place here. A catalogue story keeps it so.
   */
  private activities(): string[] {
    return [
      ...fundOwnedTable('participation_activity', {
        schema: 'restricted',
        columns: `project_id uuid not null, organisation_id uuid not null,
          kind text not null check (kind in ('PEER_SUPPORT','TRAINING_AND_AWARENESS','ADVISORY','GOVERNANCE','TESTIMONY_IN_PROCEEDINGS')),
          ${owed.map(column => answer(column)).join(', ')}, ${owedByTestimony.map(column => answer(column, '')).join(', ')},
          is_ended boolean not null default false, version integer not null default 1`,
        unique: ['project_id, kind'],
        within: [['project_id', 'project']],
        outside: [['organisation_id', 'organisation']],
        checks: [`num_nonnulls(${owedByTestimony.join(', ')}) = case when kind = 'TESTIMONY_IN_PROCEEDINGS' then 3 else 0 end`],
        mayUpdate: [...owed, ...owedByTestimony, 'organisation_id', 'is_ended', 'version'],
        alsoSeenWhen: ['organisation_id = any (app.current_organisations())'],
      }),
    ];
  }

  private alerts(): string[] {
    return [
      ...fundOwnedTable('safeguarding_alert', {
        schema: 'restricted',
        columns: `${subjectKind}, organisation_id uuid not null, project_id uuid, activity_id uuid, code text not null check (code in
          ('G4','G6','G7','VOLUNTARY','INFORMED','PAID','SUPPORT_PERSON','RIGHT_TO_STOP','NOT_A_CONDITION_FOR_AID','CONTROLLED','PROTECTED','LIMITED')),
          state text not null check (state in ('OPEN','SETTLED','MENDED')), raised_at timestamptz not null, settled_at timestamptz, version integer not null default 1`,
        within: [
          ['project_id', 'project'],
          ['activity_id', 'restricted.participation_activity'],
        ],
        outside: [['organisation_id', 'organisation']],
        checks: [
          `(subject_kind = 'PROJECT') = (project_id is not null)`,
          `(code in ('G4','G6','G7')) = (activity_id is null)`,
          `(state = 'OPEN') = (settled_at is null)`,
        ],
        mayUpdate: ['organisation_id', 'state', 'settled_at', 'version'],
      }),
      // What is known and not mended is raised once, also where somebody has settled it by hand.
      `create unique index safeguarding_alert_once on restricted.safeguarding_alert
        (fund_id, coalesce(activity_id, project_id, organisation_id), code) where state <> 'MENDED'`,
    ];
  }

  /** Seats and how many of them are counted, beside the standing that rests on them: kept where nothing is logged, as the standing is. */
  private basis(): string[] {
    return [
      ...fundOwnedTable('leadership_basis', {
        schema: 'restricted',
        columns: `subject_id uuid not null, part text not null check (part in ('GOVERNING_BODY','SENIOR_STAFF','PROJECT_DECISION_GROUP','MEMBERSHIP','G1','G2','G3','G4','G5','G6','G7')),
          seats_total integer, seats_counted integer, is_met boolean`,
        unique: ['subject_id, part'],
        checks: [
          `num_nulls(seats_total, seats_counted) = case when part ~ '^G[1-7]$' then 2 else 0 end`,
          `(part ~ '^G[1-7]$') = (is_met is not null)`,
        ],
        mayUpdate: ['seats_total', 'seats_counted', 'is_met'],
        mayDelete: true,
      }),
      `alter table restricted.leadership_basis set unlogged`,
    ];
  }

  private readings(): string[] {
    const given = `to ledby_lead, ledby_fund_lead`;
    const standing = (name: string, kind: 'PROJECT' | 'ORGANISATION', id: string) => [
      `create view restricted.${name} with (security_invoker = true) as select fund_id, ${id}, subject_id, level, is_strict, policy, is_verified, verification, reply, valid_until
        from restricted.current_standing where subject_kind = '${kind}'`,
      `grant select on restricted.${name} ${given}`,
    ];
    const stateOf = (subject: string) =>
      `(select a.state from restricted.leadership_attestation a where a.fund_id = s.fund_id and ${subject} and a.valid_until > now()
          and a.state in ('SELF_ATTESTED','EVIDENCE_SUBMITTED','PEER_CONFIRMED','FUND_VERIFIED','CONTESTED') order by a.attested_at desc, a.id desc limit 1)`;
    return [
      // The state is looked up for each row only where it is asked for, each kind by its own index.
      `create view restricted.current_standing with (security_invoker = true) as
        select s.fund_id, s.id, s.subject_kind, s.organisation_id, s.project_id, coalesce(s.project_id, s.organisation_id) as subject_id,
          s.level, array_position(${levels}, s.level) as rank, s.is_strict, s.policy, s.is_verified, s.reply, s.valid_until,
          case when s.project_id is null then ${stateOf('a.organisation_id = s.organisation_id and a.project_id is null')}
            else ${stateOf('a.project_id = s.project_id')} end as verification
        from restricted.leadership_standing s where s.audience = 'INTERNAL' and (s.valid_until is null or s.valid_until > now())
          and exists (select from restricted.derived_whole w where w.fund_id = s.fund_id)`,
      `grant select on restricted.current_standing ${given}`,
      `drop view restricted.project_leadership`,
      ...standing('project_leadership', 'PROJECT', 'project_id'),
      ...standing('organisation_leadership', 'ORGANISATION', 'organisation_id'),
    ];
  }
}
