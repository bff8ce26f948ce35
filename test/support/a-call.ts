import { randomUUID } from 'node:crypto';
import { Portfolio, type Outcome } from './a-portfolio.js';
import type { Headers, LedbyApp } from './ledby-app.js';

const nodeOf: Readonly<Record<string, string>> = {
  draftForm: 'formVersion',
  publishForm: 'formVersion',
  changeFundingWindow: 'fundingWindow',
  extendDeadline: 'deadlineExtension',
  askClarification: 'clarification',
  answerClarification: 'clarification',
};

/** A fund with two officers, and organisations with owners of their own: what a call is made of. */
export class CallStage {
  private formVersionId: string | undefined;
  readonly officer: Headers;
  readonly reviewer: Headers;
  readonly stranger: Headers;

  constructor(
    readonly portfolio: Portfolio,
    readonly second: Headers,
    readonly owner: Headers,
    readonly ownerOfOther: Headers,
    readonly organisation: string,
    readonly other: string,
  ) {
    this.officer = portfolio.officer;
    this.reviewer = portfolio.reviewer;
    this.stranger = portfolio.stranger;
  }

  get ledby(): LedbyApp {
    return this.portfolio.ledby;
  }

  stop = (): Promise<void> => this.portfolio.stop();

  change = async (as: Headers, name: string, input: object, selection = 'id'): Promise<Outcome> => {
    const [type, node] = [`${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`, nodeOf[name] ?? 'callForProposals'];
    const query = `mutation Change($input: ${type}) { ${name}(input: $input) { replayed ${node} { ${selection} } } }`;
    const { data, errors } = await this.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
    const [error] = errors;
    return error === undefined
      ? { is: data[name][node], replayed: data[name].replayed }
      : { refusal: error.extensions.code, message: error.message, details: error.extensions };
  };

  done = async (as: Headers, name: string, input: object, selection = 'id'): Promise<any> => {
    const { is, refusal, message } = await this.change(as, name, input, selection);
    if (refusal !== undefined) {
      throw new Error(`${name} was refused: ${refusal}. ${message}`);
    }
    return is;
  };

  async aWindow(): Promise<string> {
    const limits = { minimumAmount: '10000', maximumAmount: '20000', maximumMonths: 9 };
    const window = { code: 'SGP1', title: 'Emergency', kind: 'SHORT_TERM', currency: 'USD', ...limits };
    return (await this.portfolio.done(this.officer, 'addFundingWindow', { cycleId: await this.portfolio.anOpenCycle(), ...window })).id;
  }

  /** A draft that is complete, in a window of its own. */
  async aDraft(changes: object = {}): Promise<{ id: string; version: number }> {
    const terms = {
      summary: 'Shelter for those who need it tonight.',
      eligibility: 'Registered for a year at least.',
      languages: ['en'],
      zone: 'Europe/Vienna',
      opensLocal: '2026-01-01T09:00',
      closesLocal: '2099-05-01T23:59',
    };
    const { id, version } = await this.done(
      this.officer,
      'prepareCall',
      { windowId: await this.aWindow(), ...terms, ...changes },
      'id version',
    );
    return this.chooseForm(id, version);
  }

  /** As little as a form may ask. */
  async chooseForm(id: string, version: number): Promise<{ id: string; version: number }> {
    this.formVersionId ??= await this.aForm();
    return this.done(this.officer, 'chooseFormOfCall', { id, version, formVersionId: this.formVersionId }, 'id version');
  }

  private async aForm(): Promise<string> {
    const title = { en: 'Title' };
    const questions = [{ key: 'title', type: 'SHORT_TEXT', title, sensitivity: 'INTERNAL', isRequired: true }];
    const definition = { title, languages: ['en'], sections: [{ key: 'project', title, questions }] };
    const draft = { fundId: this.portfolio.fund, code: randomUUID().slice(0, 8), definition };
    const { id, version } = await this.done(this.officer, 'draftForm', draft, 'id version');
    return (await this.done(this.officer, 'publishForm', { id, version })).id;
  }

  async move(as: Headers, id: string, move: string, more: object = {}): Promise<Outcome> {
    return this.change(as, 'moveCall', { id, version: await this.versionOf(id), move, ...more }, 'status version');
  }

  async versionOf(id: string): Promise<number> {
    const query = 'query V($id: ID!) { callForProposals(id: $id) { version } }';
    return (await this.ledby.ask(this.officer, query, { id })).data.callForProposals.version;
  }

  async aPublishedCall(changes: object = {}): Promise<string> {
    const { id } = await this.aDraft(changes);
    return this.publish(id);
  }

  async publish(id: string): Promise<string> {
    for (const [who, move] of [
      [this.second, 'CHECK'],
      [this.officer, 'PUBLISH'],
    ] as const) {
      const { refusal, message, details } = await this.move(who, id, move);
      if (refusal !== undefined) {
        throw new Error(`${move} was refused: ${refusal}. ${message} ${JSON.stringify(details)}`);
      }
    }
    return id;
  }

  /** What somebody reads who has not signed in. */
  async publicly(id: string): Promise<any> {
    const words =
      'title fund summary notice status phase minimum { amount currency } zone opensLocal closesAt closesLocal clarifications { question answer }';
    return (await this.ledby.ask({}, `query C($id: ID!) { call(id: $id) { ${words} } }`, { id })).data.call;
  }
}

export async function aCall(): Promise<CallStage> {
  const portfolio = await Portfolio.start();
  const { ledby, fundId, administrator } = portfolio;
  const organisation = await portfolio.anOrganisation();
  const other = await portfolio.anOrganisation({ name: 'Casa de Luz', country: 'BR' });
  await ledby.people(
    { email: 'second@ledby.test', funds: { OFFICER: [fundId] } },
    { email: 'owner@ledby.test' },
    { email: 'other@ledby.test' },
  );
  await portfolio.done(administrator, 'addOrganisationMember', { organisationId: organisation, email: 'owner@ledby.test', role: 'OWNER' });
  await portfolio.done(administrator, 'addOrganisationMember', { organisationId: other, email: 'other@ledby.test', role: 'OWNER' });
  const [second, owner, ownerOfOther] = await Promise.all(['second', 'owner', 'other'].map(name => ledby.signedIn(`${name}@ledby.test`)));
  return new CallStage(portfolio, second ?? {}, owner ?? {}, ownerOfOther ?? {}, organisation, other);
}
