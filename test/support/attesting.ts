import { newId, readPlainId } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import type { Outcome, Portfolio } from './a-portfolio.js';
import type { Headers } from './ledby-app.js';

const nodeOf: Readonly<Record<string, string>> = {
  addLeadershipPolicy: 'leadershipPolicyVersion',
  agreeToLeadershipPolicy: 'leadershipPolicyVersion',
  recordEngagementTraining: 'engagementTraining',
  chooseLeadershipPolicy: 'fund',
};

const inputOf = (name: string) => (name === 'statePaidInput' ? 'StatePaidInputInput' : undefined);
const plain = [
  'declineToSay',
  'submitEvidence',
  'recordLeadershipChange',
  'withdrawAttestation',
  'verifyAttestation',
  'dismissComplaint',
  'upholdComplaint',
];
const typeOf = (name: string) =>
  inputOf(name) ?? (plain.includes(name) ? 'AttestationInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`);

/** A whole PDF as far as its first and last bytes go. */
export const aPdf = (text = randomUUID()): Buffer => Buffer.from(`%PDF-1.4\n% ${text}\n%%EOF\n`);

export const guardCodes = ['G1', 'G2', 'G3', 'G4', 'G5', 'G6', 'G7'] as const;

/** An organisation that was asked by a fund, and the people on both sides. */
export class Attesting {
  private constructor(
    readonly portfolio: Portfolio,
    readonly organisation: string,
    readonly project: string,
    readonly owner: Headers,
    readonly editor: Headers,
    readonly viewer: Headers,
    /** A second officer of the same fund, and somebody for each other role in it. */
    readonly second: Headers,
    readonly analyst: Headers,
    readonly privacy: Headers,
  ) {}

  static async of(portfolio: Portfolio): Promise<Attesting> {
    const organisation = await portfolio.anOrganisation();
    const project = await portfolio.aProject({ organisationId: organisation });
    const organisationId = readPlainId(organisation, 'org');
    const person = async (held: object): Promise<Headers> => {
      const email = `${newId()}@ledby.test`;
      await portfolio.ledby.people({ email, ...held });
      return portfolio.ledby.signedIn(email);
    };
    return new Attesting(
      portfolio,
      organisation,
      project,
      await person({ organisations: { OWNER: [organisationId] } }),
      await person({ organisations: { EDITOR: [organisationId] } }),
      await person({ organisations: { VIEWER: [organisationId] } }),
      await person({ funds: { OFFICER: [portfolio.fundId] } }),
      await person({ funds: { ANALYST: [portfolio.fundId] } }),
      await person({ funds: { DATA_PROTECTION: [portfolio.fundId] } }),
    );
  }

  async tell(as: Headers, name: string, input: object, selection = 'id version state'): Promise<Outcome> {
    const node = nodeOf[name] ?? 'leadershipAttestation';
    const query = `mutation Tell($input: ${typeOf(name)}!) { ${name}(input: $input) { replayed ${node} { ${selection} } } }`;
    const { data, errors } = await this.portfolio.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
    const [error] = errors;
    if (error !== undefined) {
      const { code: refusal, ...details } = error.extensions;
      return { refusal, message: error.message, details };
    }
    return { is: data[name][node], replayed: data[name].replayed };
  }

  /** Something that has to succeed for the story to go on. */
  async told(as: Headers, name: string, input: object, selection?: string): Promise<any> {
    const { is, refusal, message, details } = await this.tell(as, name, input, selection);
    if (refusal !== undefined) {
      throw new Error(`${name} was refused: ${refusal}. ${message} ${JSON.stringify(details)}`);
    }
    return is;
  }

  /** The attestation as somebody may read it; null where they may not. */
  async read(as: Headers, id: string, selection = 'id version state reply validUntil policy'): Promise<any> {
    const { data } = await this.portfolio.ledby.ask(as, `query One($id: ID!) { leadershipAttestation(id: $id) { ${selection} } }`, { id });
    return data.leadershipAttestation;
  }

  private async next(as: Headers, name: string, id: string, input: object = {}): Promise<any> {
    const { version } = await this.read(this.owner, id);
    return this.told(as, name, { id, version, ...input });
  }

  /** Moves on whatever version it stands in. */
  move(as: Headers, name: string, id: string, input: object = {}): Promise<any> {
    return this.next(as, name, id, input);
  }

  async tries(as: Headers, name: string, id: string, input: object = {}): Promise<Outcome> {
    const { version } = await this.read(this.portfolio.officer, id);
    return this.tell(as, name, { id, version, ...input });
  }

  async asked(): Promise<string> {
    return (await this.told(this.portfolio.officer, 'askLeadership', { projectId: this.project, asked: 'AS201' })).id;
  }

  async paper(id: string, kind = 'BYLAWS', content = aPdf()): Promise<string> {
    const { body } = await this.send(this.owner, id, { kind, content });
    return body.id;
  }

  async send(
    as: Headers,
    id: string,
    { kind = 'BYLAWS', content = aPdf(), type = 'application/pdf', key = newId() } = {},
  ): Promise<{ status: number; body: any }> {
    const query = new URLSearchParams({ attestation: id, kind, key });
    const response = await fetch(`${this.portfolio.ledby.url}/api/papers?${query.toString()}`, {
      method: 'POST',
      headers: { 'content-type': type, ...as },
      body: new Uint8Array(content),
    });
    return { status: response.status, body: await response.json() };
  }

  async drafted(): Promise<string> {
    const id = await this.asked();
    await this.move(this.owner, 'draftAttestation', id, { reply: 'RS200' });
    const bodies = [{ kind: 'PROJECT_DECISION_GROUP', seatsTotal: 5, hasVote: true, controlsBudget: true }];
    await this.move(this.editor, 'stateBodies', id, { bodies });
    const paperId = await this.paper(id);
    await this.move(this.owner, 'answerGuards', id, { guards: guardCodes.map(code => ({ code, met: true, paperId })) });
    await this.move(this.owner, 'statePaidInput', id, { area: 'DESIGN', givenOn: '2026-10-01', paid: true, paperId });
    return id;
  }

  async attested(): Promise<string> {
    const id = await this.drafted();
    await this.move(this.owner, 'attest', id, { signedAs: 'PROJECT_LEAD' });
    return id;
  }

  async submitted(): Promise<string> {
    const id = await this.attested();
    await this.move(this.owner, 'submitEvidence', id);
    return id;
  }

  async verified(): Promise<string> {
    const id = await this.submitted();
    await this.trained();
    await this.move(this.portfolio.officer, 'verifyAttestation', id);
    await this.move(this.second, 'verifyAttestation', id);
    return id;
  }

  /** The officer has been trained, on the word of the second one. */
  async trained(): Promise<void> {
    const { data } = await this.portfolio.ledby.ask(this.portfolio.officer, '{ viewer { memberships { id } } }');
    await this.told(
      this.second,
      'recordEngagementTraining',
      { memberId: data.viewer.memberships[0].id, trainedOn: '2026-02-03' },
      'id trainedOn',
    );
  }

  async level(audience = 'INTERNAL'): Promise<string | undefined> {
    const { rows } = await this.portfolio.ledby.owner.query(
      `select s.level, s.reply from restricted.leadership_standing s join project p on p.fund_id = s.fund_id and p.id = s.project_id
        where s.audience = $1 and app.public_id('prj', uuid_send(p.fund_id) || uuid_send(p.id)) = $2`,
      [audience, this.project],
    );
    return rows[0] === undefined ? undefined : `${rows[0].level} ${rows[0].reply}`;
  }
}
