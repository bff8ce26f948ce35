import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const subject = `(subject_kind = 'PROJECT') = (project_id is not null)`;

/** Who leads, on evidence and consent: a schema of its own, reached by its own role alone. No row here names a person. */
export class Migration20261123Leadership extends Migration {
  override up(): void {
    const all = [
      ...fundOwnedTable('leadership_attestation', {
        schema: 'restricted',
        columns: `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT')), organisation_id uuid not null, project_id uuid, policy text not null,
          attested_by_role text not null, attested_at timestamptz not null, valid_until timestamptz not null, asked_status text not null check (asked_status in ('AS100','AS101','AS200','AS201')),
          reply_status text not null check (reply_status in ('RS100','RS200','RS201','RS202','RS203')),
          state text not null check (state in ('DRAFT','SELF_ATTESTED','EVIDENCE_SUBMITTED','PEER_CONFIRMED','FUND_VERIFIED','CONTESTED','EXPIRED','WITHDRAWN','SUPERSEDED')),
          has_paid_input boolean not null default false, version integer not null default 1`,
        within: [['project_id', 'project']],
        outside: [['organisation_id', 'organisation']],
        checks: [subject, `valid_until <= attested_at + interval '12 months'`],
        mayUpdate: ['valid_until', 'asked_status', 'reply_status', 'state', 'has_paid_input', 'version'],
      }),
      ...fundOwnedTable('leadership_body', {
        schema: 'restricted',
        columns: `attestation_id uuid not null, kind text not null check (kind in ('GOVERNING_BODY','SENIOR_STAFF','PROJECT_DECISION_GROUP','MEMBERSHIP')),
          seats_total integer not null check (seats_total >= 0), has_vote boolean not null, controls_budget boolean not null`,
        unique: ['attestation_id, kind'],
        within: [['attestation_id', 'restricted.leadership_attestation']],
      }),
      ...fundOwnedTable('consent_receipt', {
        schema: 'restricted',
        columns: `body_id uuid not null, scope text not null check (scope in ('INTERNAL','AGGREGATE','BADGE')), granted_at timestamptz not null, expires_at timestamptz not null,
          withdrawn_at timestamptz, withdrawal_key_hash bytea not null`,
        within: [['body_id', 'restricted.leadership_body']],
        checks: [`expires_at <= granted_at + interval '12 months'`],
        mayUpdate: ['scope', 'withdrawn_at'],
        mayDelete: true,
      }),
      ...fundOwnedTable('leadership_guard', {
        schema: 'restricted',
        columns: `attestation_id uuid not null, code text not null check (code in ('G1','G2','G3','G4','G5','G6','G7')), met boolean not null,
          evidence_kind text check (evidence_kind in ('BYLAWS','ORGANIGRAM','BOARD_MINUTES_REDACTED','PAY_POLICY','SAFEGUARDING_POLICY','REFERENCE_LETTER'))`,
        unique: ['attestation_id, code'],
        within: [['attestation_id', 'restricted.leadership_attestation']],
        mayUpdate: ['met', 'evidence_kind'],
      }),
      ...fundOwnedTable('leadership_standing', {
        schema: 'restricted',
        columns: `subject_kind text not null check (subject_kind in ('ORGANISATION','PROJECT')), organisation_id uuid, project_id uuid,
          audience text not null check (audience in ('INTERNAL','AGGREGATE','BADGE')),
          level text not null check (level in ('NOT_STATED','SURVIVOR_CENTRED','SURVIVOR_INFORMED','SURVIVOR_CO_LED','SURVIVOR_LED')), is_strict boolean not null, policy text not null,
          is_verified boolean not null, reply text not null check (reply in ('NOT_ASKED','PREFER_NOT_TO_SAY','NO_REPLY','ANSWERED')), valid_until timestamptz`,
        unique: ['project_id, audience', 'organisation_id, audience'],
        within: [['project_id', 'project']],
        outside: [['organisation_id', 'organisation']],
        checks: [
          `(subject_kind = 'PROJECT') = (project_id is not null)`,
          'num_nulls(project_id, organisation_id) = 1',
          `not is_strict or level = 'SURVIVOR_LED'`,
        ],
        mayUpdate: ['level', 'is_strict', 'policy', 'is_verified', 'reply', 'valid_until'],
        mayDelete: true,
      }),
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
