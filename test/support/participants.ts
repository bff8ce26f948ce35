import { Commands } from '@ledby/platform';
import { RecomputeStanding } from '@ledby/leadership';
import { readFundOwnedId } from '@ledby/kernel';
import { createHash, randomUUID } from 'node:crypto';
import type { Portfolio } from './a-portfolio.js';
import type { Answer, Headers } from './ledby-app.js';

export const allMet = {
  voluntary: 'MET',
  informed: 'MET',
  paid: 'MET',
  supportPerson: 'MET',
  rightToStop: 'MET',
  notAConditionForAid: 'MET',
} as const;
export const testimonyMet = { ...allMet, controlled: 'MET', protected: 'MET', limited: 'MET' } as const;

export type Told = { readonly is?: any; readonly refusal?: string; readonly replayed?: boolean };

/** What people of an organisation, its fund and data protection do about those who take part. */
export class Participants {
  private constructor(
    readonly portfolio: Portfolio,
    readonly organisationId: string,
    readonly projectId: string,
    readonly owner: Headers,
    readonly editor: Headers,
    readonly viewer: Headers,
    readonly privacy: Headers,
    readonly analyst: Headers,
  ) {}

  static async of(portfolio: Portfolio): Promise<Participants> {
    const { ledby, fundId } = portfolio;
    const organisationId = await portfolio.anOrganisation();
    const projectId = await portfolio.aProject({ organisationId });
    const { rows } = await ledby.owner.query(`select organisation_id as id from project where id = $1`, [
      readFundOwnedId(projectId, 'prj').id,
    ]);
    const emails = ['owner', 'editor', 'viewer', 'privacy', 'analyst'].map(name => `${name}-${randomUUID()}@ledby.test`);
    const [owner = '', editor = '', viewer = '', privacy = '', analyst = ''] = emails;
    await ledby.people(
      { email: owner, organisations: { OWNER: [rows[0].id] } },
      { email: editor, organisations: { EDITOR: [rows[0].id] } },
      { email: viewer, organisations: { VIEWER: [rows[0].id] } },
      { email: privacy, funds: { DATA_PROTECTION: [fundId] } },
      { email: analyst, funds: { ANALYST: [fundId] } },
    );
    const as = await Promise.all(emails.map(email => ledby.signedIn(email)));
    const [first, second, third, fourth, fifth] = as as [Headers, Headers, Headers, Headers, Headers];
    return new Participants(portfolio, organisationId, projectId, first, second, third, fourth, fifth);
  }

  async tell(as: Headers, name: string, input: object, selection = 'id version'): Promise<Told> {
    const node = name === 'settleSafeguardingAlert' ? 'safeguardingAlert' : 'participationActivity';
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation Tell($input: ${type}) { ${name}(input: $input) { replayed ${node} { ${selection} } } }`;
    const { data, errors }: Answer = await this.portfolio.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
    const [error] = errors;
    return error === undefined ? { is: data[name][node], replayed: data[name].replayed } : { refusal: error.extensions.code };
  }

  declare(as: Headers, kind: string, stated: object = {}): Promise<Told> {
    return this.tell(as, 'declareActivity', { projectId: this.projectId, kind, ...stated }, 'id kind isEnded version');
  }

  async project(as: Headers, selection: string): Promise<any> {
    const { data, errors } = await this.portfolio.ledby.ask(as, `query Of($id: ID!) { project(id: $id) { ${selection} } }`, {
      id: this.projectId,
    });
    if (errors.length > 0) {
      throw new Error(`The project came back otherwise than asked: ${JSON.stringify(errors)}`);
    }
    return data.project;
  }

  async alerts(as: Headers = this.privacy, filter = ''): Promise<readonly any[]> {
    const { data, errors } = await this.portfolio.ledby.ask(
      as,
      `{ safeguardingAlerts(first: 100${filter}) { totalCount nodes { id version code state subject settledAt project { id } organisation { id } activity { kind } } } }`,
    );
    if (errors.length > 0 || data.safeguardingAlerts.totalCount !== data.safeguardingAlerts.nodes.length) {
      throw new Error(`The alerts came back otherwise than asked: ${JSON.stringify(errors)}`);
    }
    return data.safeguardingAlerts.nodes.filter(
      (alert: any) => alert.project?.id === this.projectId || alert.organisation?.id === this.organisationId,
    );
  }

  async openCodes(): Promise<readonly string[]> {
    return (await this.alerts())
      .filter(({ state }) => state === 'OPEN')
      .map(({ code }) => code)
      .sort();
  }

  /** An attestation of the project that stands at SURVIVOR_INFORMED, with every guard met but these. */
  async attest(...unmet: readonly string[]): Promise<void> {
    const { ledby, fundId } = this.portfolio;
    const { id: projectId } = readFundOwnedId(this.projectId, 'prj');
    const [attestationId, paperId] = [randomUUID(), randomUUID()];
    const { rows } = await ledby.owner.query(`select organisation_id as id from project where id = $1`, [projectId]);
    const organisationId = rows[0].id as string;
    await ledby.owner.query(
      `insert into restricted.leadership_attestation (fund_id, id, subject_kind, organisation_id, project_id, policy, attested_by_role, attested_at, valid_until, asked_status, reply_status, state)
       values ($1, $2, 'PROJECT', $3, $4, 'MAJORITY_V1', 'PROJECT_LEAD', now() - interval '1 day', now() + interval '300 days', 'AS200', 'RS200', 'FUND_VERIFIED')`,
      [fundId, attestationId, organisationId, projectId],
    );
    const part = [fundId, attestationId, organisationId];
    const paper = Buffer.from(`a paper ${paperId}`);
    await ledby.owner.query(
      `insert into restricted.leadership_paper (fund_id, attestation_id, organisation_id, id, kind, media_type, size_bytes, sha256, content, given_at)
       values ($1, $2, $3, $4, 'BYLAWS', 'application/pdf', $5, $6, $7, now())`,
      [...part, paperId, paper.length, createHash('sha256').update(paper).digest(), paper],
    );
    await ledby.owner.query(
      `insert into restricted.leadership_guard (fund_id, attestation_id, organisation_id, id, code, met, paper_id)
       select $1, $2, $3, gen_random_uuid(), code, not code = any ($5), $4 from unnest(array['G1','G2','G3','G4','G5','G6','G7']) code`,
      [...part, paperId, unmet],
    );
    await ledby.owner.query(
      `insert into restricted.leadership_input (fund_id, attestation_id, organisation_id, id, area, given_on, paid, paper_id) values ($1, $2, $3, gen_random_uuid(), 'DESIGN', current_date - 1, true, $4)`,
      [...part, paperId],
    );
    await this.recompute();
  }

  async meet(code: string): Promise<void> {
    await this.portfolio.ledby.owner.query(`update restricted.leadership_guard set met = true where code = $1 and fund_id = $2`, [
      code,
      this.portfolio.fundId,
    ]);
    await this.recompute();
  }

  private async recompute(): Promise<void> {
    const { ledby, fundId } = this.portfolio;
    const { id: projectId } = readFundOwnedId(this.projectId, 'prj');
    const { rows } = await ledby.owner.query(`select organisation_id as id from project where id = $1`, [projectId]);
    await ledby.app
      .get(Commands)
      .withoutActor(fundId, (em, at) =>
        ledby.app.get(RecomputeStanding).execute(em, { fundId, subject: 'PROJECT', organisationId: rows[0].id, projectId }, at),
      );
  }

  async level(): Promise<string> {
    return (await this.project(this.portfolio.officer, 'leadership { level }')).leadership?.level ?? 'NOTHING';
  }
}
