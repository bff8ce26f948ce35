import { randomUUID } from 'node:crypto';
import { type Answer, type Headers, LedbyApp } from './ledby-app.js';

export type Outcome = {
  readonly is?: any;
  readonly replayed?: boolean;
  readonly refusal?: string;
  readonly message?: string;
  readonly details?: Readonly<Record<string, unknown>>;
};

/** The field of each payload that carries what was changed. */
const nodeOf: Readonly<Record<string, string>> = {
  createFunder: 'funder',
  createFund: 'fund',
  createGrantCycle: 'grantCycle',
  changeGrantCycle: 'grantCycle',
  moveGrantCycle: 'grantCycle',
  addFundingWindow: 'fundingWindow',
  changeFundingWindow: 'fundingWindow',
  registerOrganisation: 'organisation',
  changeOrganisation: 'organisation',
  addOrganisationIdentifier: 'organisation',
  addOrganisationAlias: 'organisation',
  mergeOrganisations: 'organisation',
  addOrganisationMember: 'organisationMember',
  changeOrganisationMember: 'organisationMember',
  removeOrganisationMember: 'organisation',
  registerProject: 'project',
  changeProject: 'project',
  moveProject: 'project',
  awardGrant: 'grant',
  changeGrant: 'grant',
  moveGrant: 'grant',
  adoptMergedRecipient: 'organisation',
  recordDisbursement: 'disbursement',
  returnDisbursement: 'disbursement',
};

export const mutations = Object.keys(nodeOf);

function outcomeOf(name: string, node: string, { data, errors }: Answer): Outcome {
  const [error] = errors;
  if (error !== undefined) {
    const { code: refusal, ...details } = error.extensions;
    return { refusal, message: error.message, details };
  }
  return { is: data[name][node], replayed: data[name].replayed };
}

/** Ledby with people who do their work in it through GraphQL, as the web app would. */
export class Portfolio {
  private constructor(
    readonly ledby: LedbyApp,
    readonly fundId: string,
    readonly fund: string,
    readonly officer: Headers,
    readonly finance: Headers,
    readonly reviewer: Headers,
    readonly administrator: Headers,
    /** Runs another fund. */
    readonly stranger: Headers,
  ) {}

  static async start(): Promise<Portfolio> {
    const ledby = await LedbyApp.start();
    const [funder, mine, theirs] = [randomUUID(), randomUUID(), randomUUID()];
    await ledby.owner.query(`insert into funder (id, code, name) values ($1, 'F', 'Funder')`, [funder]);
    await ledby.owner.query(`insert into fund (id, funder_id, code, name) values ($1, $3, 'mine', 'Mine'), ($2, $3, 'theirs', 'Theirs')`, [
      mine,
      theirs,
      funder,
    ]);
    await ledby.people(
      { email: 'officer@ledby.test', funds: { OFFICER: [mine] } },
      { email: 'finance@ledby.test', funds: { FINANCE: [mine] } },
      { email: 'reviewer@ledby.test', funds: { REVIEWER: [mine] } },
      { email: 'admin@ledby.test', isAdministrator: true },
      { email: 'stranger@ledby.test', funds: { OFFICER: [theirs], FINANCE: [theirs] } },
    );
    const as = (name: string) => ledby.signedIn(`${name}@ledby.test`);
    const { data } = await ledby.ask(await as('officer'), '{ funds(filter: { code: ["mine"] }) { nodes { id } } }');
    return new Portfolio(
      ledby,
      mine,
      data.funds.nodes[0].id,
      await as('officer'),
      await as('finance'),
      await as('reviewer'),
      await as('admin'),
      await as('stranger'),
    );
  }

  stop(): Promise<void> {
    return this.ledby.stop();
  }

  /** What a mutation answers, or the code with which it is refused. */
  async change(as: Headers, name: string, input: object, selection = 'id'): Promise<Outcome> {
    const [type, node] = [`${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`, nodeOf[name] ?? ''];
    const query = `mutation Change($input: ${type}) { ${name}(input: $input) { replayed ${node} { ${selection} } } }`;
    return outcomeOf(name, node, await this.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } }));
  }

  /** Changes something that has to succeed for the story to go on. */
  async done(as: Headers, name: string, input: object, selection = 'id'): Promise<any> {
    const { is, refusal, message } = await this.change(as, name, input, selection);
    if (refusal !== undefined) {
      throw new Error(`${name} was refused: ${refusal}. ${message}`);
    }
    return is;
  }

  async rows(table: string): Promise<number> {
    const { rows } = await this.ledby.owner.query(`select count(*)::int as count from ${table}`);
    return rows[0].count;
  }

  async anOrganisation(changes: object = {}): Promise<string> {
    return (await this.done(this.officer, 'registerOrganisation', { name: 'Tulay ng Pag-asa', country: 'PH', ...changes })).id;
  }

  async anOpenCycle(changes: object = {}): Promise<string> {
    const { id, version } = await this.done(
      this.officer,
      'createGrantCycle',
      { fundId: this.fund, number: randomUUID().slice(0, 8), title: 'Cycle', ...changes },
      'id version',
    );
    return (await this.done(this.officer, 'moveGrantCycle', { id, version, move: 'OPEN' })).id;
  }

  async aProject(changes: object = {}): Promise<string> {
    const tied = { cycleId: await this.anOpenCycle(), organisationId: await this.anOrganisation() };
    return (await this.done(this.officer, 'registerProject', { ...tied, title: 'Safe house', theme: 'SHELTER', ...changes })).id;
  }

  async aGrant(changes: object = {}): Promise<string> {
    const award = {
      projectId: await this.aProject(),
      reference: randomUUID().slice(0, 8),
      amount: { amount: '20000.00', currency: 'USD' },
      awardedOn: '2026-03-01',
      ...changes,
    };
    return (await this.done(this.officer, 'awardGrant', award)).id;
  }
}
