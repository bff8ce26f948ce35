import type pg from 'pg';
import type { Chance } from '../chance.js';
import type { Calls } from './calls.js';
import { insert, odd } from './palette.js';
import type { Registry } from './registry.js';

const before = ['DRAFT', 'CERTIFIED'];
const after = ['SUBMITTED', 'CHANGES_ASKED', 'ELIGIBLE', 'INELIGIBLE', 'UNDER_ASSESSMENT', 'WITHDRAWN'];
const moment = '2024-03-02T10:00:00.25Z';
/** Rows are written as JSON, so what is to be JSON inside them goes as it is. */
const json = (value: unknown) => value as string;
const values = ['Refuge', 40, { amount: '18000.00', currency: 'USD' }, ['a', 'b'], true].map(json);

/** Applications in every state, alone and with partners, with what was handed in and what the fund found. */
export async function someApplications(
  owner: pg.Client,
  { pick, below, maybe, id }: Chance,
  { organisations, funds }: Registry,
  { windows }: Calls,
  [one = '', two = '']: readonly string[],
): Promise<void> {
  const someone = () => pick(organisations).id;
  const forms = funds.map(({ id: fund_id }) => ({ fund_id, id: id(), code: 'APPLYING', title: 'Form' }));
  await insert(owner, 'form', forms);
  const empty = { definition: json({}), mistakes: json([]), json_schema: json({}), texts: json({ en: 'Form' }) };
  const versions = forms.map(({ fund_id, id: form_id }) => ({
    fund_id,
    id: id(),
    form_id,
    number: 1,
    status: 'PUBLISHED',
    title: 'Form',
    ...empty,
  }));
  await insert(
    owner,
    'form_version',
    versions.map(version => ({ ...version, edited_at: moment, published_at: moment, is_public: false, reader_ids: '{}', version: 1 })),
  );
  const formOf = new Map(versions.map(({ fund_id, id: version }) => [fund_id, version]));
  const applications = windows
    .filter(({ fund_id }) => formOf.has(fund_id))
    .flatMap(({ fund_id, id: window_id }) =>
      [...new Set([someone(), someone(), someone()])].map((organisation_id, place) => {
        const isSubmitted = below(3) > 0;
        const status = pick(isSubmitted ? after : before);
        const partner = below(2) === 0 ? `{${someone()}}` : '{}';
        return {
          fund_id,
          id: id(),
          window_id,
          organisation_id,
          form_version_id: formOf.get(fund_id) ?? '',
          language: pick(['en', 'fr']),
          partner_ids: partner,
          editing_partner_ids: below(2) === 0 ? partner : '{}',
          sponsored_group: maybe(odd(place)),
          title: `${place} ${odd(place)}`,
          status,
          announced_status: status.startsWith('EL') || status.startsWith('IN') || status.startsWith('UN') ? 'SUBMITTED' : status,
          is_submitted: isSubmitted,
          is_test: below(5) === 0,
          receipt_number: isSubmitted ? id().slice(-12) : null,
          submitted_at: isSubmitted ? moment : null,
          requested_amount: isSubmitted ? pick(['18000.00', '9000.50']) : null,
          currency: isSubmitted ? 'USD' : null,
          certified_by: isSubmitted || status === 'CERTIFIED' ? one : null,
          certified_at: isSubmitted || status === 'CERTIFIED' ? moment : null,
          version: 1 + below(4),
        };
      }),
    );
  await insert(owner, 'application', applications);
  const part = ({ fund_id, id: application_id, organisation_id, partner_ids }: (typeof applications)[number]) => ({
    fund_id,
    id: id(),
    application_id,
    organisation_id,
    partner_ids,
  });
  const written = (place: number) => ({
    question: `q${place}`,
    section: 'project',
    value: pick(values),
    sensitivity: 'INTERNAL',
    identifies: place === 0,
  });
  await insert(
    owner,
    'answer',
    applications.flatMap(each =>
      [0, 1, 2].map(place => ({ ...part(each), ...written(place), saved_at: moment, saved_by: one, version: 1 })),
    ),
  );
  const submitted = applications.filter(({ is_submitted }) => is_submitted);
  const revisions = submitted.flatMap(each =>
    [1, 2].slice(below(2)).map(number => ({ ...part(each), number, submitted_at: moment, submitted_by: one })),
  );
  await insert(owner, 'application_revision', revisions);
  await insert(
    owner,
    'submitted_answer',
    revisions.flatMap(({ fund_id, id: revision_id, application_id, organisation_id, partner_ids }) =>
      [0, 1].map(place => ({ fund_id, id: id(), revision_id, application_id, organisation_id, partner_ids, ...written(place) })),
    ),
  );
  await insert(
    owner,
    'application_file',
    applications.slice(0, 30).map((each, place) => ({
      ...part(each),
      name: `${odd(place)}.pdf`,
      kind: 'PDF',
      media_type: 'application/pdf',
      ending: 'pdf',
      bytes: 1 + below(9_000),
      sha256: 'ab'.repeat(32),
      vault_key: id(),
      uploaded_by: one,
      uploaded_at: moment,
      is_submitted: each.is_submitted && place % 2 === 0,
    })),
  );
  await insert(
    owner,
    'application_comment',
    submitted.slice(0, 40).map((each, place) => ({
      ...part(each),
      audience: place % 3 === 0 ? 'INTERNAL' : 'APPLICANT',
      is_from_fund: place % 3 === 0 || place % 2 === 0,
      text: odd(place),
      written_by: two,
      written_at: moment,
    })),
  );
  await insert(
    owner,
    'risk_flag',
    submitted.slice(0, 20).map((each, place) => ({
      fund_id: each.fund_id,
      id: id(),
      application_id: each.id,
      severity: pick(['LOW', 'MEDIUM', 'HIGH']),
      concern: odd(place),
      state: place % 3 === 0 ? 'SETTLED' : 'ESCALATED',
      raised_by: one,
      raised_at: moment,
      escalated_at: place % 2 === 0 ? moment : null,
      settled_by: place % 3 === 0 ? two : null,
      settled_at: place % 3 === 0 ? moment : null,
      settlement: place % 3 === 0 ? odd(2) : '',
      version: 1,
    })),
  );
  const found = { found_by: one, found_at: moment, evidence: odd(3) };
  await insert(
    owner,
    'eligibility_check',
    submitted.flatMap(each =>
      ['OWN_BANK_ACCOUNT', 'WITHIN_THE_CALL'].map(condition => ({
        fund_id: each.fund_id,
        id: id(),
        application_id: each.id,
        condition,
        finding: pick(['MET', 'NOT_MET', 'NOT_APPLICABLE']),
        ...found,
      })),
    ),
  );
  await insert(
    owner,
    'screening_decision',
    submitted.slice(0, 9).map(each => ({
      fund_id: each.fund_id,
      id: id(),
      application_id: each.id,
      move: 'exclude',
      reason: odd(1),
      decided_by: two,
      decided_at: moment,
    })),
  );
  await insert(
    owner,
    'change_request',
    submitted.map((each, place) => ({
      ...part(each),
      state: place % 2 === 0 ? 'OPEN' : 'ANSWERED',
      changes: json([
        { question: 'q1', note: odd(place) },
        { question: 'q2', note: 'Which town?' },
      ]),
      due_on: '2024-04-01',
      asked_by: one,
      asked_at: moment,
      answered_at: place % 2 === 0 ? null : moment,
    })),
  );
  const { rows: calls } = await owner.query<{ fund_id: string; id: string }>('select fund_id, id from call_for_proposals order by 1, 2');
  const anchors = [{ score: 0, meaning: odd(2) }];
  await insert(
    owner,
    'rubric',
    calls
      .filter(() => below(4) > 0)
      .map((call, place) => ({
        ...call,
        status: place % 2 === 0 ? 'DRAFT' : 'PUBLISHED',
        is_blind: place % 3 > 0,
        criteria: json([60, 40].map((weight, at) => ({ key: `c${at}`, title: odd(at), weight, best: 5, anchors }))),
        published_at: place % 2 === 0 ? null : moment,
        published_by: place % 2 === 0 ? null : two,
        version: 1 + below(4),
      })),
  );
  await insert(
    owner,
    'due_diligence_profile',
    organisations.slice(0, 5).map(({ id: organisation }, place) => ({
      id: organisation,
      answers: json({ registered: place, name: odd(place) }),
      kept_at: moment,
      version: 1,
    })),
  );
}
