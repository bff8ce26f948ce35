import pg from 'pg';

export type Cell = string | number | boolean | null | readonly string[];
export type Row = Readonly<Record<string, Cell>>;

const tables = [
  'funder',
  'fund',
  'grant_cycle',
  'funding_window',
  'call_for_proposals',
  'call_invitation',
  'deadline_extension',
  'clarification',
  'dated_statement',
  'organisation',
  'organisation_identifier',
  'organisation_alias',
  'project',
  'grant',
  'tranche',
  'disbursement',
  'fund_membership',
  'organisation_membership',
  'account_user',
  'access_token',
  'restricted.leadership_standing',
  'restricted.leadership_basis',
  'restricted.participation_activity',
  'restricted.safeguarding_alert',
  'restricted.leadership_attestation',
  'restricted.leadership_body',
  'restricted.leadership_guard',
  'restricted.leadership_input',
  'restricted.leadership_paper',
  'restricted.leadership_gap',
  'restricted.leadership_verification',
  'restricted.leadership_complaint',
  'restricted.organisation_notice',
  'restricted.consent_event',
  'form',
  'form_version',
  'form_mistake',
  'form_text',
  'application',
  'answer',
  'application_revision',
  'submitted_answer',
  'eligibility_check',
  'screening_decision',
  'change_request',
  'asked_change',
  'due_diligence_profile',
  'rubric',
  'rubric_criterion',
  'assignment',
  'blind_application',
  'blind_answer',
  'assessment',
  'application_review',
  'reviewer_profile',
  'board_session',
  'agenda_item',
  'board_vote',
  'award_terms',
  'decision',
  'offer',
  'outcome_letter',
  'application_file',
  'risk_flag',
  'application_comment',
  'notice',
  'notice_preference',
  'engagement_training',
  'leadership_policy_version',
  'leadership_policy_demand',
  'release_draft',
  'impact_release',
  'release_notes',
  'release_table',
  'release_cell',
] as const;
export type Table = (typeof tables)[number];

const [boolean, bigint, integer, texts, instant, jsonb] = [16, 20, 23, 1009, 1184, 3802];

/** To the microsecond, as rows are ordered by it. */
const momentIn = (text: string): string =>
  `${new Date(text).toISOString().slice(0, 19)}.${(/\.(\d+)/.exec(text)?.[1] ?? '').padEnd(6, '0')}Z`;

/** To the millisecond, as it is shown. */
export const shown = (cell: Cell | undefined): Cell =>
  typeof cell === 'string' && /T.*\.\d{6}Z$/.test(cell) ? `${cell.slice(0, -4)}Z` : (cell ?? null);

/** Text for everything that JavaScript would bend: amounts, days, ids. */
const parsers: Readonly<Record<number, (text: string) => Cell>> = {
  [boolean]: text => text === 't',
  [bigint]: Number,
  [integer]: Number,
  [texts]: pg.types.getTypeParser(texts) as (text: string) => Cell,
  [instant]: momentIn,
  [jsonb]: text => JSON.parse(text) as Cell,
};

const types = { getTypeParser: (oid: number) => parsers[oid] ?? ((text: string) => text) };

/** Every row of every table, as plain objects: the ground on which questions are answered a second time. */
export class World {
  private constructor(private readonly rows: ReadonlyMap<Table, readonly Row[]>) {}

  static async load(owner: pg.Client): Promise<World> {
    const rows = new Map<Table, readonly Row[]>();
    for (const table of tables) {
      const name = table === 'grant' ? '"grant"' : table;
      rows.set(table, (await owner.query<Row>({ text: `select * from ${name}`, types: types })).rows);
    }
    return new World(rows);
  }

  all(table: Table): readonly Row[] {
    return this.rows.get(table) ?? [];
  }
}

export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
