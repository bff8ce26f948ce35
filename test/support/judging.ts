import { newId, readPlainId } from '@ledby/kernel';
import { type Applying, anOpenCall, type Told } from './applying.js';
import type { Headers } from './ledby-app.js';

const conditions = [
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
const anchors = [
  { score: 0, meaning: 'Not answered' },
  { score: 5, meaning: 'Convincing in every part' },
];
const criteria = [60, 40].map((weight, place) => ({ key: `c${place}`, title: `Criterion ${place}`, weight, best: 5, anchors }));

const assessment = 'id state version scores recommendation total comment reopenedReason';
export const assignmentFields = `id reviewerId state role version dueOn contentWarnings supportPerson payNote conflict shownApplicant { name } application { id }
  assessment { ${assessment} } reading { number title language applicant { name } answers { question value } assessments { ${assessment} } }`;

export type Person = { readonly id: string; readonly as: Headers };
export type Candidate = { readonly id: string; readonly owner: Headers; readonly organisation: string };

/** A call whose applications are screened and given to reviewers. */
export class Judging {
  private constructor(readonly us: Applying) {}

  static async start(rubric: { readonly isBlind?: boolean } = {}): Promise<Judging> {
    const judging = new Judging(await anOpenCall());
    const kept = await judging.tell(
      judging.officer,
      'keepRubric',
      { callId: judging.us.call, criteria, ...rubric },
      'rubric { id version }',
    );
    await judging.tell(judging.officer, 'publishRubric', kept.rubric, 'rubric { id }');
    return judging;
  }

  get officer(): Headers {
    return this.us.officer;
  }

  get fund(): string {
    return this.us.portfolio.fund;
  }

  stop = (): Promise<void> => this.us.stop();

  async person(role: string): Promise<Person> {
    const as = await this.us.person({ funds: { [role]: [this.us.portfolio.fundId] } });
    const { data } = await this.us.ledby.ask(as, '{ viewer { id } }');
    return { id: data.viewer.id, as };
  }

  reviewer = (): Promise<Person> => this.person('REVIEWER');

  tell(as: Headers, name: string, input: object, fields: string): Promise<Told> {
    return this.us.tell(as, name, `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`, input, fields);
  }

  /** Of an organisation of its own. */
  async applicant(country: string, asked?: string): Promise<Candidate> {
    const organisation = await this.us.portfolio.anOrganisation({ name: `Refuge ${newId().slice(-9)}`, country });
    const owner = await this.us.person({ organisations: { OWNER: [readPlainId(organisation, 'org')] } });
    return { id: await this.us.handedIn(owner, organisation, asked), owner, organisation };
  }

  /** Admitted, or excluded for the one condition that is not met. */
  async screen({ id }: Candidate, unmet?: string): Promise<void> {
    const found = conditions.map(condition => ({
      condition,
      finding: condition === unmet ? 'NOT_MET' : 'MET',
      evidence: 'Certificate, page 1',
    }));
    await this.us.next(this.officer, 'checkEligibility', id, { found });
    const decision = unmet === undefined ? { move: 'admit', reason: '' } : { move: 'exclude', reason: 'No account of its own.' };
    const { refusal } = await this.us.next(this.officer, 'screenApplication', id, decision);
    if (refusal !== undefined) {
      throw new Error(`It was not screened: ${refusal}`);
    }
  }

  async candidate(country: string, asked?: string): Promise<Candidate> {
    const candidate = await this.applicant(country, asked);
    await this.screen(candidate);
    return candidate;
  }

  assign(as: Headers, reviewer: Person, candidates: readonly { readonly id: string }[], terms: object = {}): Promise<Told> {
    const input = { reviewerId: reviewer.id, applicationIds: candidates.map(({ id }) => id), ...terms };
    return this.tell(as, 'assignReviewer', input, 'assignmentIds');
  }

  async assignments(as: Headers): Promise<readonly any[]> {
    const query = `{ assignments(first: 100) { totalCount nodes { ${assignmentFields} } } }`;
    const { data, errors } = await this.us.ledby.ask(as, query);
    if (errors.length > 0) {
      throw new Error(JSON.stringify(errors));
    }
    return data.assignments.nodes;
  }

  answer(as: Headers, { id, version }: any, conflict: string | null = null): Promise<Told> {
    return this.tell(as, 'answerAssignment', { id, version, isFree: conflict === null, conflict }, `assignment { ${assignmentFields} }`);
  }

  score(as: Headers, { id, version }: any, scores: readonly number[], recommendation: string | null = 'FUND'): Promise<Told> {
    const given = scores.map((score, place) => ({ criterion: `c${place}`, score }));
    return this.tell(
      as,
      'scoreApplication',
      { id, version, scores: given, recommendation, comment: 'Sound.' },
      `assessment { ${assessment} }`,
    );
  }

  lock(as: Headers, { id, version }: any): Promise<Told> {
    const fields = `assessment { ${assessment} }`;
    return this.us.tell(as, 'lockAssessment', 'AssessmentInput', { id, version }, fields);
  }

  /** All that is given to somebody, declared free, scored and handed in. */
  async judgeAll({ as }: Person, scoresOf: (number: string) => readonly number[]): Promise<void> {
    for (const given of (await this.assignments(as)).filter(({ state }) => state === 'OFFERED')) {
      const { assignment } = await this.answer(as, given);
      const scored = await this.score(as, assignment.assessment, scoresOf(assignment.reading.number));
      const { refusal } = await this.lock(as, scored['assessment']);
      if (refusal !== undefined) {
        throw new Error(`It was not locked: ${refusal}`);
      }
    }
  }
}
