import { Migration } from '@mikro-orm/migrations';
import { moneyCheck } from './kit/money.js';
import { fundOwnedTable, globalTable } from './kit/tables.js';

const statuses = `('DRAFT','CERTIFIED','SUBMITTED','CHANGES_ASKED','ELIGIBLE','INELIGIBLE','UNDER_ASSESSMENT','AWARDED','RESERVED','DECLINED','WITHDRAWN')`;

const eligibilityConditions = [
  'REGISTERED_NON_PROFIT',
  'REGISTERED_BEFORE_CUT_OFF',
  'DIRECTLY_RESPONSIBLE',
  'OWN_BANK_ACCOUNT',
  'SAFEGUARDING_IN_PLACE',
  'RELEVANT_EXPERIENCE',
  'PARTNER_PORTAL_RECORD',
  'DOCUMENTS_COMPLETE',
  'WITHIN_THE_CALL',
];
const sensitivities = `('PUBLIC','INTERNAL','CONFIDENTIAL','RESTRICTED')`;

/** The organisation that applies, and those it applies with. Own columns of every row, so that a wall never asks another table. */
const applicants = 'organisation_id uuid not null, partner_ids uuid[] not null default array[]::uuid[]';
const ofApplicants = ['organisation_id = any (app.current_organisations()) or partner_ids && app.current_organisations()'];

/** What organisations ask of a fund: the working copy, and each version that was handed in. */
export class Migration20261124Applications extends Migration {
  override up(): void {
    [
      ...this.applications(),
      ...this.answers(),
      ...this.revisions(),
      ...this.receipts(),
      ...this.partners(),
      ...this.profiles(),
      ...this.screening(),
      ...this.indexes(),
    ].forEach(statement => this.addSql(statement));
  }

  private applications(): string[] {
    return [
      ...fundOwnedTable('application', {
        columns: `window_id uuid not null, form_version_id uuid not null, language text not null, ${applicants}, editing_partner_ids uuid[] not null default array[]::uuid[],
          sponsored_group text, title text not null, status text not null check (status in ${statuses}), announced_status text not null check (announced_status in ${statuses}),
          is_submitted boolean not null default false, is_test boolean not null default false, receipt_number text, submitted_at timestamptz,
          requested_amount numeric, currency text check (currency ~ '^[A-Z]{3}$'), certified_by uuid, certified_at timestamptz,
          created_at timestamptz not null default now(), version integer not null default 1`,
        unique: ['receipt_number'],
        within: [
          ['window_id', 'funding_window'],
          ['form_version_id', 'form_version'],
        ],
        outside: [['organisation_id', 'organisation']],
        checks: [
          'is_submitted = (receipt_number is not null)',
          'is_submitted = (submitted_at is not null)',
          '(certified_by is null) = (certified_at is null)',
          '(requested_amount is null) = (currency is null)',
          'editing_partner_ids <@ partner_ids',
          moneyCheck('requested_amount'),
        ],
        mayUpdate: [
          'partner_ids',
          'editing_partner_ids',
          'title',
          'status',
          'announced_status',
          'is_submitted',
          'receipt_number',
          'submitted_at',
          'requested_amount',
          'currency',
          'certified_by',
          'certified_at',
          'version',
        ],
        alsoSeenWhen: ofApplicants,
      }),
      // One at a time for each call; a group that is sponsored has one of its own.
      `create unique index application_once on application (fund_id, window_id, organisation_id, coalesce(sponsored_group, '')) where status <> 'WITHDRAWN'`,
    ];
  }

  private answers(): string[] {
    const keepers = fundOwnedTable('section_keeper', {
      columns: `application_id uuid not null, organisation_id uuid not null, section text not null, user_id uuid not null`,
      unique: ['application_id, section, user_id'],
      within: [['application_id', 'application']],
      outside: [['user_id', 'account_user']],
      mayDelete: true,
      alsoSeenWhen: ['organisation_id = any (app.current_organisations())'],
    });
    const answers = fundOwnedTable('answer', {
      columns: `application_id uuid not null, ${applicants}, question text not null, section text not null, value jsonb not null, sensitivity text not null check (sensitivity in ${sensitivities}), identifies boolean not null,
        saved_at timestamptz not null, saved_by uuid not null, version integer not null`,
      unique: ['application_id, question'],
      within: [['application_id', 'application']],
      mayUpdate: ['partner_ids', 'value', 'saved_at', 'saved_by', 'version'],
      mayDelete: true,
      alsoSeenWhen: ofApplicants,
    });
    return [...keepers, ...answers];
  }

  /** Handed in is handed in: no right to change or delete, save who of the applicants may read it. */
  private revisions(): string[] {
    return [
      ...fundOwnedTable('application_revision', {
        columns: `application_id uuid not null, ${applicants}, number integer not null check (number > 0), submitted_at timestamptz not null, submitted_by uuid not null`,
        unique: ['application_id, number'],
        within: [['application_id', 'application']],
        mayUpdate: ['partner_ids'],
        alsoSeenWhen: ofApplicants,
      }),
      ...fundOwnedTable('submitted_answer', {
        columns: `revision_id uuid not null, application_id uuid not null, ${applicants}, question text not null, section text not null, value jsonb not null, sensitivity text not null check (sensitivity in ${sensitivities}), identifies boolean not null`,
        unique: ['revision_id, question'],
        within: [['revision_id', 'application_revision']],
        mayUpdate: ['partner_ids'],
        alsoSeenWhen: ofApplicants,
      }),
    ];
  }

  /** What the fund finds is its own until it announces it; what it asks to be changed is for the applicants. */
  private screening(): string[] {
    const conditions = eligibilityConditions.map(condition => `'${condition}'`).join(',');
    return [
      ...fundOwnedTable('eligibility_check', {
        columns: `application_id uuid not null, condition text not null check (condition in (${conditions})), finding text not null check (finding in ('MET','NOT_MET','NOT_APPLICABLE')),
          evidence text not null, found_by uuid not null, found_at timestamptz not null`,
        unique: ['application_id, condition'],
        within: [['application_id', 'application']],
        outside: [['found_by', 'account_user']],
        mayUpdate: ['finding', 'evidence', 'found_by', 'found_at'],
      }),
      ...fundOwnedTable('screening_decision', {
        columns: `application_id uuid not null, move text not null check (move in ('admit','exclude','reinstate')), reason text not null, decided_by uuid not null, decided_at timestamptz not null`,
        within: [['application_id', 'application']],
        outside: [['decided_by', 'account_user']],
      }),
      ...fundOwnedTable('change_request', {
        columns: `application_id uuid not null, ${applicants}, state text not null check (state in ('OPEN','ANSWERED')), changes jsonb not null, due_on date not null,
          asked_by uuid not null, asked_at timestamptz not null, answered_at timestamptz`,
        within: [['application_id', 'application']],
        outside: [['asked_by', 'account_user']],
        checks: [`(state = 'ANSWERED') = (answered_at is not null)`],
        mayUpdate: ['partner_ids', 'state', 'answered_at'],
        alsoSeenWhen: ofApplicants,
      }),
      ...fundOwnedTable('outcome_letter', {
        columns: `application_id uuid not null, ${applicants}, outcome text not null check (outcome in ${statuses}), text text not null, amount numeric, currency text check (currency ~ '^[A-Z]{3}$'), is_announced boolean not null default false, announced_at timestamptz`,
        within: [['application_id', 'application']],
        checks: ['is_announced = (announced_at is not null)', '(amount is null) = (currency is null)', moneyCheck('amount')],
        mayUpdate: ['partner_ids', 'is_announced', 'announced_at'],
        mayDelete: true,
        alsoSeenWhen: [`is_announced and (${ofApplicants.join(' or ')})`],
      }),
      `create unique index change_request_open on change_request (fund_id, application_id) where state = 'OPEN'`,
      `create view asked_change with (security_invoker = true) as select r.fund_id, r.organisation_id, r.partner_ids, r.id as request_id, c.place::integer as place, c.content ->> 'question' as question, c.content ->> 'note' as note
        from change_request r cross join lateral jsonb_array_elements(r.changes) with ordinality c (content, place)`,
      `grant select on asked_change to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`,
    ];
  }

  /** What lists, filters and orders of the reading path owe to their readers. */
  private indexes(): string[] {
    const owed = [
      'application (organisation_id, id)',
      'application (fund_id, window_id, id)',
      'application (fund_id, announced_status, id)',
      'application (fund_id, submitted_at, id)',
      'application (fund_id, requested_amount, id)',
      'application (fund_id, title, id)',
      'screening_decision (fund_id, application_id, decided_at, id)',
      'change_request (fund_id, application_id, asked_at, id)',
      'outcome_letter (fund_id, application_id, id)',
      'form_version (fund_id, form_id, id)',
    ];
    return owed.map(index => `create index on ${index}`);
  }

  /** The organisation's own: no fund has a right to it, and none needs one, for what it uses is in the application. */
  private profiles(): string[] {
    return globalTable('due_diligence_profile', {
      columns: `id uuid primary key references organisation (id), answers jsonb not null, kept_at timestamptz not null, version integer not null`,
      mayUpdate: ['answers', 'kept_at', 'version'],
      seenWhen: 'id = any (app.current_organisations())',
    });
  }

  /** Numbers run through the whole installation; a gap says only that a submission was refused. */
  private receipts(): string[] {
    return [`create sequence application_receipt`, `grant usage on sequence application_receipt to ledby_app`];
  }

  /** Whoever applies knows no registry: to name a partner by its public id is to have been given it. */
  private partners(): string[] {
    return [
      `create function app.may_be_partner(in_id uuid) returns boolean language plpgsql stable security definer set search_path = public, app, pg_temp as $$
        begin
          return exists (select from organisation where id = in_id and merged_into_id is null);
        end $$`,
      `revoke all on function app.may_be_partner from public`,
      `grant execute on function app.may_be_partner to ledby_app`,
    ];
  }
}
