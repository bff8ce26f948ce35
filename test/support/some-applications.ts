import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { someDecisions } from './some-decisions.js';

/** An application in each of these funds, with everything that hangs on one. */
export async function someApplications(owner: pg.Client, funds: readonly string[]): Promise<void> {
  for (const fund of funds) {
    const [form, version, application, revision] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const somebody = '(select min(id::text)::uuid from account_user)';
    const someone = '(select min(id::text)::uuid from organisation)';
    const put = (table: string, columns: string, values: string, given: readonly unknown[]) =>
      owner.query(`insert into ${table} (fund_id, id, ${columns}) values ($1, $2, ${values})`, [fund, ...given]);
    await put('form', 'code, title', `'APPLYING', 'Form'`, [form]);
    await put(
      'form_version',
      'form_id, number, status, title, definition, mistakes, json_schema, texts, edited_at, published_at',
      `$3, 1, 'PUBLISHED', 'Form', '{}', '[]', '{}', '{}', now(), now()`,
      [version, form],
    );
    await put(
      'application',
      'window_id, organisation_id, form_version_id, language, title, status, announced_status, is_submitted, receipt_number, submitted_at',
      `(select id from funding_window where fund_id = $1 order by id limit 1), ${someone}, $3, 'en', 'Refuge', 'SUBMITTED', 'SUBMITTED', true, '2026-000001-01', now()`,
      [application, version],
    );
    const below = [randomUUID(), application];
    const answer = 'question, section, value, sensitivity, identifies';
    const given = `'q', 's', '"Refuge"', 'INTERNAL', false`;
    await put(
      'answer',
      `application_id, organisation_id, ${answer}, saved_at, saved_by, version`,
      `$3, ${someone}, ${given}, now(), ${somebody}, 1`,
      below,
    );
    await put(
      'application_revision',
      'application_id, organisation_id, number, submitted_at, submitted_by',
      `$3, ${someone}, 1, now(), ${somebody}`,
      [revision, application],
    );
    await put('submitted_answer', `application_id, organisation_id, revision_id, ${answer}`, `$3, ${someone}, $4, ${given}`, [
      ...below,
      revision,
    ]);
    await put('section_keeper', 'application_id, organisation_id, section, user_id', `$3, ${someone}, 's', ${somebody}`, below);
    await put(
      'eligibility_check',
      'application_id, condition, finding, evidence, found_by, found_at',
      `$3, 'OWN_BANK_ACCOUNT', 'MET', 'Letter', ${somebody}, now()`,
      below,
    );
    await put(
      'screening_decision',
      'application_id, move, reason, decided_by, decided_at',
      `$3, 'exclude', 'None', ${somebody}, now()`,
      below,
    );
    await owner.query(
      `insert into rubric (fund_id, id, status, criteria, version) select fund_id, id, 'DRAFT', '[]', 1 from call_for_proposals where fund_id = $1`,
      [fund],
    );
    const assignment = randomUUID();
    await put(
      'assignment',
      'application_id, window_id, reviewer_id, role, state, offered_by, offered_at, declared_at',
      `$3, (select min(id::text)::uuid from call_for_proposals where fund_id = $1), ${somebody}, 'REVIEWER', 'FREE', ${somebody}, now(), now()`,
      [assignment, application],
    );
    await put(
      'assessment',
      'application_id, window_id, reviewer_id, reader_ids, state, scores',
      `$3, (select min(id::text)::uuid from call_for_proposals where fund_id = $1), ${somebody}, array[${somebody}], 'OPEN', '[]'`,
      [assignment, application],
    );
    await owner.query(
      `insert into reviewer_profile (fund_id, id, languages, regions, most, tied_countries, former_organisations) values ($1, ${somebody}, '["en"]', '["AFRICA"]', 5, '[]', '[]')`,
      [fund],
    );
    await someDecisions(owner, fund, application);
    await put(
      'application_comment',
      'application_id, organisation_id, audience, is_from_fund, text, written_by, written_at',
      `$3, ${someone}, 'INTERNAL', true, 'Why', ${somebody}, now()`,
      below,
    );
    await put(
      'risk_flag',
      'application_id, severity, concern, state, raised_by, raised_at',
      `$3, 'LOW', 'Why', 'OPEN', ${somebody}, now()`,
      below,
    );
    await owner.query(
      `insert into sanctions_list (id, source, dated_at, digest, imported_at, entries) values ('0198c0de-0000-7000-8000-000000000001', 'UN', now(), 'ab', now(), 0) on conflict do nothing`,
    );
    await owner.query(
      `insert into sanctions_check (fund_id, id, list_id, organisation_ids, other_names, checked_by, checked_at) values ($1, $2, '0198c0de-0000-7000-8000-000000000001', array[${someone}], 0, ${somebody}, now())`,
      [fund, application],
    );
    await put(
      'sanctions_match',
      'application_id, organisation_id, reference, entry_digest, listed_name, likeness, state, found_at',
      `$3, ${someone}, 'XXe.001', 'ab', 'BLUE HERON FRONT', 91, 'FALSE_MATCH', now()`,
      below,
    );
    await put(
      'application_file',
      'application_id, organisation_id, name, kind, media_type, ending, bytes, sha256, vault_key, uploaded_by, uploaded_at',
      `$3, ${someone}, 'a.pdf', 'PDF', 'application/pdf', 'pdf', 9, repeat('ab', 32), $2, ${somebody}, now()`,
      below,
    );
    await put(
      'change_request',
      'application_id, organisation_id, state, changes, due_on, asked_by, asked_at',
      `$3, ${someone}, 'OPEN', '[]', '2099-01-01', ${somebody}, now()`,
      below,
    );
  }
}
