import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const subject = `(subject_kind = 'PROJECT') = (project_id is not null)`;
const ofItsPeople = ['organisation_id = any (app.current_organisations())'];
const papers = `('BYLAWS','ORGANIGRAM','BOARD_MINUTES_REDACTED','PAY_POLICY','SAFEGUARDING_POLICY','REFERENCE_LETTER')`;

/** What hangs on an attestation names its organisation too, so that the wall for its people looks at own columns only. */
const ofAttestation = 'attestation_id uuid not null, organisation_id uuid not null';
const attestation = ['attestation_id', 'restricted.leadership_attestation', 'organisation_id'] as const;
const paper = ['paper_id', 'restricted.leadership_paper', 'attestation_id'] as const;

/** Who leads, on evidence and consent: a schema of its own, reached by its own role alone. No row here names a person who leads. */
export class Migration20261123Leadership extends Migration {
  override up(): void {
    [...this.attestations(), ...this.evidence(), ...this.review(), ...this.standings(), ...this.gaps()].forEach(statement =>
      this.addSql(statement),
    );
  }

  private attestations(): string[] {
    return [
      ...fundOwnedTable('leadership_attestation', {
        schema: 'restricted',
        columns: `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT')), organisation_id uuid not null, project_id uuid, policy text not null,
          attested_by_role text check (attested_by_role in ('CHAIR','BOARD_SECRETARY','DIRECTOR','PROJECT_LEAD')), attested_at timestamptz, valid_until timestamptz,
          asked_status text not null check (asked_status in ('AS100','AS101','AS200','AS201')), reply_status text not null check (reply_status in ('RS100','RS200','RS201','RS202','RS203')),
          state text not null check (state in ('DRAFT','SELF_ATTESTED','EVIDENCE_SUBMITTED','PEER_CONFIRMED','FUND_VERIFIED','CONTESTED','EXPIRED','WITHDRAWN','SUPERSEDED')),
          survivor_networks integer not null default 0 check (survivor_networks >= 0), reference_letters integer not null default 0 check (reference_letters >= 0),
          verification_round integer not null default 1, version integer not null default 1`,
        unique: ['id, organisation_id'],
        within: [['project_id', 'project']],
        outside: [['organisation_id', 'organisation']],
        checks: [
          subject,
          `valid_until <= attested_at + interval '12 months'`,
          'num_nulls(attested_by_role, attested_at, valid_until) in (0, 3)',
          `attested_at is not null or state in ('DRAFT','WITHDRAWN')`,
        ],
        mayUpdate: [
          'attested_by_role',
          'attested_at',
          'valid_until',
          'asked_status',
          'reply_status',
          'state',
          'survivor_networks',
          'reference_letters',
          'verification_round',
          'version',
        ],
        alsoSeenWhen: ofItsPeople,
      }),
      `create index leadership_attestation_by_organisation on restricted.leadership_attestation (organisation_id, id)`,
      `create index leadership_attestation_by_project on restricted.leadership_attestation (fund_id, project_id, id)`,
      // One question at a time is open about a subject; asking again waits for its answer.
      `create unique index leadership_attestation_open on restricted.leadership_attestation (fund_id, organisation_id, coalesce(project_id, '00000000-0000-0000-0000-000000000000')) where state = 'DRAFT'`,
      ...fundOwnedTable('leadership_body', {
        schema: 'restricted',
        columns: `${ofAttestation}, kind text not null check (kind in ('GOVERNING_BODY','SENIOR_STAFF','PROJECT_DECISION_GROUP','MEMBERSHIP')),
          seats_total integer not null check (seats_total >= 0), has_vote boolean not null, controls_budget boolean not null`,
        unique: ['attestation_id, kind'],
        within: [attestation],
        mayUpdate: ['seats_total', 'has_vote', 'controls_budget'],
        alsoSeenWhen: ofItsPeople,
      }),
    ];
  }

  private evidence(): string[] {
    return [
      ...fundOwnedTable('leadership_paper', {
        schema: 'restricted',
        columns: `${ofAttestation}, kind text not null check (kind in ${papers}), media_type text not null check (media_type in ('application/pdf','image/png','image/jpeg')),
          size_bytes integer not null check (size_bytes between 1 and 10485760), sha256 bytea not null check (octet_length(sha256) = 32), content bytea not null, given_at timestamptz not null`,
        unique: ['id, attestation_id', 'attestation_id, sha256'],
        within: [attestation],
        checks: ['octet_length(content) = size_bytes'],
        mayDelete: true,
        alsoSeenWhen: ofItsPeople,
      }),
      ...fundOwnedTable('leadership_guard', {
        schema: 'restricted',
        columns: `${ofAttestation}, code text not null check (code in ('G1','G2','G3','G4','G5','G6','G7')), met boolean not null, paper_id uuid`,
        unique: ['attestation_id, code'],
        within: [attestation, paper],
        mayUpdate: ['met', 'paper_id'],
        alsoSeenWhen: ofItsPeople,
      }),
      ...fundOwnedTable('leadership_input', {
        schema: 'restricted',
        columns: `${ofAttestation}, area text not null check (area in ('DESIGN','DELIVERY','EVALUATION')), given_on date not null, paid boolean not null, paper_id uuid`,
        unique: ['attestation_id, area, given_on'],
        within: [attestation, paper],
        mayUpdate: ['paid', 'paper_id'],
        alsoSeenWhen: ofItsPeople,
      }),
    ];
  }

  private review(): string[] {
    return [
      ...fundOwnedTable('leadership_verification', {
        schema: 'restricted',
        columns: `${ofAttestation}, round integer not null, verifier_id uuid not null, was_trained boolean not null, verified_at timestamptz not null`,
        unique: ['attestation_id, round, verifier_id'],
        within: [attestation],
        outside: [['verifier_id', 'account_user']],
      }),
      // What a complaint is about comes from a closed list: there is no field in which somebody's past could be told.
      ...fundOwnedTable('leadership_complaint', {
        schema: 'restricted',
        columns: `${ofAttestation}, about text not null check (about in ('SEATS','GUARDS','PAPERS','PAID_INPUT')), raised_at timestamptz not null, review_due_at timestamptz not null,
          outcome text check (outcome in ('DISMISSED','UPHELD','ENDED')), decided_at timestamptz`,
        within: [attestation],
        checks: ['num_nulls(outcome, decided_at) in (0, 2)', `review_due_at <= raised_at + interval '30 days'`],
        mayUpdate: ['outcome', 'decided_at'],
      }),
      `create index leadership_complaint_by_attestation on restricted.leadership_complaint (fund_id, attestation_id, id)`,
      `create view restricted.leadership_complaint_review with (security_invoker = true) as
        select fund_id, id, attestation_id, organisation_id, about, raised_at, review_due_at, outcome, decided_at, outcome is null and review_due_at < now() as is_overdue
          from restricted.leadership_complaint`,
      `grant select on restricted.leadership_complaint_review to ledby_lead, ledby_fund_lead`,
      ...fundOwnedTable('engagement_training', {
        columns: 'user_id uuid not null, trained_on date not null, recorded_by_id uuid not null',
        unique: ['user_id, trained_on'],
        outside: [
          ['user_id', 'account_user'],
          ['recorded_by_id', 'account_user'],
        ],
        checks: ['user_id <> recorded_by_id'],
      }),
      // In the restricted schema though it names nothing: that an organisation was written to would tell that it has answered.
      ...fundOwnedTable('organisation_notice', {
        schema: 'restricted',
        columns: `organisation_id uuid not null, text text not null, ends_on date not null, days_ahead integer not null, noted_on date not null`,
        unique: ['organisation_id, ends_on, days_ahead'],
        outside: [['organisation_id', 'organisation']],
        alsoSeenWhen: ofItsPeople,
      }),
      `create index organisation_notice_by_organisation on restricted.organisation_notice (organisation_id, id)`,
    ];
  }

  private standings(): string[] {
    return [
      ...fundOwnedTable('leadership_standing', {
        schema: 'restricted',
        isUnlogged: true,
        columns: `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT')), organisation_id uuid, project_id uuid,
          audience text not null check (audience in ('INTERNAL','AGGREGATE','BADGE')),
          level text not null check (level in ('NOT_STATED','SURVIVOR_CENTRED','SURVIVOR_INFORMED','SURVIVOR_CO_LED','SURVIVOR_LED')), is_strict boolean not null, led_under text not null default '', policy text not null,
          is_verified boolean not null, reply text not null check (reply in ('NOT_ASKED','PREFER_NOT_TO_SAY','NO_REPLY','ANSWERED')), valid_until timestamptz, recompute_at timestamptz`,
        unique: ['project_id, audience', 'organisation_id, audience'],
        within: [['project_id', 'project']],
        outside: [['organisation_id', 'organisation']],
        checks: [
          `(subject_kind = 'PROJECT') = (project_id is not null)`,
          'num_nulls(project_id, organisation_id) = 1',
          `not is_strict or level = 'SURVIVOR_LED'`,
        ],
        mayUpdate: ['level', 'is_strict', 'led_under', 'policy', 'is_verified', 'reply', 'valid_until', 'recompute_at'],
        mayDelete: true,
      }),
    ];
  }

  /** What an attestation may still be given; for its own people and the fund, and of no weight by itself. */
  private gaps(): string[] {
    const gap = (row: string, what: string, guard: string) =>
      `select a.fund_id, a.organisation_id, a.id as attestation_id, ${row} as row_key, '${what}' as missing, ${guard} as guard`;
    const open = `a.state in ('DRAFT','SELF_ATTESTED') and a.reply_status in ('RS200','RS201','RS203')`;
    const leading = `case a.subject_kind when 'PROJECT' then 'PROJECT_DECISION_GROUP' else 'GOVERNING_BODY' end`;
    const of = (table: string) => `(select from restricted.leadership_${table} x where x.fund_id = a.fund_id and x.attestation_id = a.id`;
    return [
      `create view restricted.leadership_gap with (security_invoker = true) as
        ${gap(`'1'`, 'REPLY', 'null')} from restricted.leadership_attestation a where a.state = 'DRAFT' and a.reply_status = 'RS100'
        union all ${gap(`'2'`, 'LEADING_BODY', 'null')} from restricted.leadership_attestation a where a.state = 'DRAFT' and a.reply_status in ('RS200','RS203')
          and not exists ${of('body')} and x.kind = ${leading})
        union all ${gap(`'3 ' || g.code`, 'GUARD_ANSWER', 'g.code')} from restricted.leadership_attestation a cross join (values ('G1'),('G2'),('G3'),('G4'),('G5'),('G6'),('G7')) g (code)
          where ${open} and not exists ${of('guard')} and x.code = g.code)
        union all ${gap(`'4 ' || g.code`, 'GUARD_PAPER', 'g.code')} from restricted.leadership_attestation a join restricted.leadership_guard g on g.fund_id = a.fund_id and g.attestation_id = a.id
          where ${open} and g.met and g.paper_id is null
        union all ${gap(`'5'`, 'PAID_INPUT', 'null')} from restricted.leadership_attestation a where ${open} and not exists ${of('input')} and x.paid and x.paper_id is not null)`,
      `grant select on restricted.leadership_gap to ledby_lead, ledby_fund_lead`,
    ];
  }
}
