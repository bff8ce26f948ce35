import type { Told } from './applying.js';
import { Judging, type Person } from './judging.js';
import type { Headers } from './ledby-app.js';

export const usd = (amount: string) => ({ amount, currency: 'USD' });
export const sessionFields =
  'boardSession { id state version minutes items { id place number title kind outcome recommended { amount } applicant { name } application { id } votes { trusteeId choice } } }';
const decisionFields =
  'id state kind version recommended { amount } approved { amount } requested { amount } reserveRank offer { id state version }';

/** A Board beside the reviewers. */
export class Boarding {
  constructor(readonly court: Judging) {}

  tell(as: Headers, name: string, input: object, fields: string): Promise<Told> {
    return this.court.tell(as, name, input, fields);
  }

  keepTerms(as: Headers, budget: string, limit = '0.00', version: number | null = null): Promise<Told> {
    const input = { callId: this.court.us.call, version, budget: usd(budget), delegatedLimit: usd(limit) };
    return this.tell(as, 'keepAwardTerms', input, 'awardTerms { version budget { amount } approved { amount } }');
  }

  async session(quorum: number): Promise<any> {
    const input = { callId: this.court.us.call, title: 'Spring session', heldOn: '2099-04-01', quorum };
    return (await this.tell(this.court.officer, 'prepareBoardSession', input, sessionFields))['boardSession'];
  }

  act(as: Headers, name: string, { id, version }: any, more: object = {}): Promise<Told> {
    const type = name === 'openBoardSession' ? 'BoardSessionInput' : `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
    return this.court.us.tell(as, name, type, { id, version, ...more }, sessionFields);
  }

  async read({ as }: { readonly as: Headers }, id: string): Promise<any> {
    const query = `query S($id: ID!) { callForProposals(id: $id) { ${sessionFields.replace('boardSession', 'boardSessions')} } }`;
    const { data } = await this.court.us.ledby.ask(as, query, { id: this.court.us.call });
    return data.callForProposals.boardSessions.find((session: any) => session.id === id);
  }

  vote({ as }: Person, itemId: string, choice: string): Promise<Told> {
    return this.tell(as, 'castVote', { itemId, choice }, 'agendaItem { id votes { choice } }');
  }

  async decisions(application: string): Promise<readonly any[]> {
    const query = `query D($id: ID!) { application(id: $id) { decisions { ${decisionFields} } } }`;
    const { data } = await this.court.us.ledby.ask(this.court.officer, query, { id: application });
    return data.application.decisions;
  }

  settle(as: Headers, decisions: readonly any[], isApproved = true): Promise<Told> {
    return this.tell(
      as,
      'settleDecisions',
      { decisions: decisions.map(({ id, version }) => ({ id, version })), isApproved },
      'decisionIds',
    );
  }

  propose(as: Headers, applicationId: string, wish: object): Promise<Told> {
    return this.tell(as, 'proposeDecision', { applicationId, letter: 'Well argued.', ...wish }, `decision { ${decisionFields} }`);
  }

  offer(as: Headers, decisionId: string, expiresOn = '2099-06-01'): Promise<Told> {
    return this.tell(as, 'makeOffer', { decisionId, expiresOn }, 'offer { id state version amount { amount } }');
  }

  answer(as: Headers, { id, version }: any, accepts: boolean, mayBeNamed = false): Promise<Told> {
    return this.tell(as, 'answerOffer', { id, version, accepts, mayBeNamed }, 'offer { state mayBeNamed version }');
  }

  promote(as: Headers): Promise<Told> {
    return this.tell(as, 'promoteFromReserve', { callId: this.court.us.call }, `decision { ${decisionFields} application { id } }`);
  }

  async money(): Promise<any> {
    const query =
      'query M($id: ID!) { callRanking(callId: $id) { money { budget { amount } approved { amount } proposed { amount } free { amount } } } }';
    const { data } = await this.court.us.ledby.ask(this.court.officer, query, { id: this.court.us.call });
    const { money } = data.callRanking;
    return Object.fromEntries(Object.entries(money).map(([name, value]) => [name, (value as { amount: string }).amount]));
  }
}
