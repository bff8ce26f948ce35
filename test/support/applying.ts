import { newId, readPlainId } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import { aCall, type CallStage } from './a-call.js';
import type { Portfolio } from './a-portfolio.js';
import type { Headers, LedbyApp } from './ledby-app.js';

const say = (en: string) => ({ en });
const shared = { sensitivity: 'INTERNAL', isRequired: true };

/** As little as a form may ask. */
export const aForm = {
  title: say('Short application'),
  languages: ['en'],
  sections: [
    {
      key: 'project',
      title: say('Project'),
      questions: [
        { key: 'project_title', type: 'SHORT_TEXT', title: say('Title'), ...shared },
        { key: 'summary', type: 'LONG_TEXT', title: say('Summary'), ...shared, mostWords: 50 },
        { key: 'women', type: 'NUMBER', title: say('Women reached'), ...shared, least: 0 },
        { key: 'contact', type: 'EMAIL', title: say('Contact'), sensitivity: 'CONFIDENTIAL', identifies: true },
        {
          key: 'papers',
          type: 'FILE',
          title: say('Papers'),
          sensitivity: 'CONFIDENTIAL',
          identifies: true,
          kinds: ['PDF', 'IMAGE'],
          most: 3,
        },
      ],
    },
    {
      key: 'money',
      title: say('Money'),
      questions: [{ key: 'amount', type: 'MONEY', title: say('Amount'), ...shared, currencies: ['USD'], most: '20000.00' }],
    },
  ],
  requested: 'amount',
  eligibility: [
    { key: 'reachesSomebody', demand: { atMost: [{ value: 1 }, { answer: 'women' }] }, otherwise: say('Somebody is reached.') },
  ],
};

const selection = `id version status receiptNumber submittedAt certifiedAt requested { amount currency } standing { status eligibility { condition finding } screening { move reason } }
  answers { question value version } revisions { number answers { question value } } changeRequests { state dueOn changes { question note } }`;

export type Told = { readonly is?: any; readonly refusal?: string; readonly details?: any; readonly [field: string]: any };

/** A fund with a call that takes applications, an organisation that may apply, and the people on both sides. */
export class Applying {
  owner: Headers = {};
  editor: Headers = {};
  viewer: Headers = {};
  analyst: Headers = {};

  constructor(
    readonly portfolio: Portfolio,
    readonly call: string,
    readonly organisation: string,
    readonly second: Headers,
  ) {}

  get ledby(): LedbyApp {
    return this.portfolio.ledby;
  }

  get officer(): Headers {
    return this.portfolio.officer;
  }

  get stranger(): Headers {
    return this.portfolio.stranger;
  }

  get administrator(): Headers {
    return this.portfolio.administrator;
  }

  stop(): Promise<void> {
    return this.portfolio.stop();
  }

  async person(held: object): Promise<Headers> {
    const email = `${newId()}@ledby.test`;
    await this.ledby.people({ email, ...held });
    return this.ledby.signedIn(email);
  }

  async tell(as: Headers, name: string, type: string, input: object, fields: string): Promise<Told> {
    const query = `mutation Tell($input: ${type}!) { ${name}(input: $input) { replayed ${fields} } }`;
    const { data, errors } = await this.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
    const [error] = errors;
    if (error !== undefined) {
      const { code: refusal, ...details } = error.extensions;
      return { refusal, details, message: error.message };
    }
    return { ...data[name], is: data[name].application };
  }

  act(as: Headers, name: string, input: object): Promise<Told> {
    const plain = ['certifyApplication', 'submitApplication', 'withdrawApplication', 'answerChanges', 'announceOutcome'];
    const type = plain.includes(name) ? 'ApplicationInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return this.tell(as, name, type, input, `application { ${selection} }`);
  }

  /** Whatever version it stands in. */
  async next(as: Headers, name: string, id: string, input: object = {}): Promise<Told> {
    const { version } = (await this.read(as, id)) ?? (await this.read(this.owner, id)) ?? (await this.read(this.officer, id));
    return this.act(as, name, { id, version, ...input });
  }

  start(as: Headers, wish: object = {}): Promise<Told> {
    const input = { callId: this.call, organisationId: this.organisation, title: 'Refuge', language: 'en', ...wish };
    return this.act(as, 'startApplication', input);
  }

  save(as: Headers, id: string, fields: Readonly<Record<string, readonly [value: unknown, version: number]>>): Promise<Told> {
    const answers = Object.entries(fields).map(([question, [value, version]]) => ({ question, value, version }));
    const told = 'saved { question version } conflicts { question version yours saved } refused { question code }';
    return this.tell(as, 'saveAnswers', 'SaveAnswersInput', { id, answers }, told);
  }

  async read(as: Headers, id: string): Promise<any> {
    const { data } = await this.ledby.ask(as, `query One($id: ID!) { application(id: $id) { ${selection} } }`, { id });
    return data?.application;
  }

  async problems(as: Headers, id: string): Promise<readonly any[]> {
    const { data } = await this.ledby.ask(as, 'query P($id: ID!) { applicationProblems(id: $id) { question code message at } }', { id });
    return data.applicationProblems;
  }

  /** Written, signed and handed in. */
  async handedIn(owner = this.owner, organisationId = this.organisation, asked = '18000.00'): Promise<string> {
    const { id } = (await this.start(owner, { organisationId })).is;
    const amount = { amount: asked, currency: 'USD' };
    const contact = 'hope@example.org';
    const answers = { project_title: 'Refuge', summary: 'Shelter', women: 40, contact, amount };
    await this.save(owner, id, Object.fromEntries(Object.entries(answers).map(([question, value]) => [question, [value, 0] as const])));
    await this.next(owner, 'certifyApplication', id);
    const { is, refusal, details } = await this.next(owner, 'submitApplication', id);
    if (is === undefined) {
      throw new Error(`It was refused: ${refusal} ${JSON.stringify(details)}`);
    }
    return id;
  }
}

export async function anOpenCall(changes: object = {}): Promise<Applying> {
  const stage = await aCall();
  const { portfolio, organisation, second } = stage;
  const organisationId = readPlainId(organisation, 'org');
  const { id: call, version } = await stage.aDraft(changes);
  await chooseForm(stage, call, version);
  await stage.publish(call);
  const us = new Applying(portfolio, call, organisation, second);
  us.owner = await us.person({ organisations: { OWNER: [organisationId] } });
  us.editor = await us.person({ organisations: { EDITOR: [organisationId] } });
  us.viewer = await us.person({ organisations: { VIEWER: [organisationId] } });
  us.analyst = await us.person({ funds: { ANALYST: [portfolio.fundId] } });
  return us;
}

/** Drafted, published and taken by the call, by the verbs that officers use. */
async function chooseForm({ ledby, officer, portfolio }: CallStage, call: string, version: number): Promise<void> {
  const tell = async (name: string, input: object, fields: string) => {
    const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
    const query = `mutation Tell($input: ${type}) { ${name}(input: $input) { ${fields} } }`;
    const { data, errors } = await ledby.ask(officer, query, { input: { clientMutationKey: randomUUID(), ...input } });
    if (errors[0] !== undefined) {
      throw new Error(`${name} was refused: ${errors[0].message} ${JSON.stringify(errors[0].extensions)}`);
    }
    return data[name];
  };
  const form = { fundId: portfolio.fund, code: 'SHORT', definition: aForm };
  const { formVersion: drafted } = await tell('draftForm', form, 'formVersion { id version }');
  const { formVersion } = await tell('publishForm', drafted, 'formVersion { id }');
  await tell('chooseFormOfCall', { id: call, version, formVersionId: formVersion.id }, 'callForProposals { id }');
}
