import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, contextOf, demandInFund, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { CallPhase } from './in-time.js';

type Amount = { readonly amount: string; readonly currency: string };

/** A call as everybody reads it: the same words on the page, in GraphQL and in the preview of an officer. */
export type PublicCallText = {
  readonly id: string;
  readonly title: string;
  readonly fund: string;
  readonly funder: string;
  readonly cycle: string;
  readonly kind: string;
  readonly stage: string;
  readonly status: string;
  readonly phase: CallPhase;
  readonly summary: string;
  readonly eligibility: string;
  readonly earmark: string | null;
  readonly minimum: Amount | null;
  readonly maximum: Amount | null;
  readonly budget: Amount | null;
  readonly minimumMonths: number | null;
  readonly maximumMonths: number | null;
  readonly regions: readonly string[];
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  readonly zone: string | null;
  readonly opensAt: string | null;
  readonly opensLocal: string | null;
  readonly closesAt: string | null;
  readonly closesLocal: string | null;
  readonly questionsUntil: string | null;
  readonly questionsUntilLocal: string | null;
  readonly notice: string | null;
  /** In which all its questions can be read before anybody begins. */
  readonly questionLanguages: readonly string[];
  readonly clarifications: readonly { readonly question: string; readonly answer: string; readonly publishedAt: string }[];
};

type Row = { readonly document: PublicCallText };

const most = 100;

/** What anybody may read of calls, without signing in; and before that, an officer alone. */
@Injectable()
export class PublicCalls {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  /** Those announced or open now, the first to close first. */
  async list(): Promise<readonly PublicCallText[]> {
    const rows = await this.em.fork().execute<Row[]>('select document from app.open_calls(clock_timestamp()) limit ?', [most]);
    return rows.map(({ document }) => document);
  }

  /** One that was published, closed and cancelled ones too: whoever has kept its address learns what became of it. */
  async one({ fundId, id }: FundOwnedId): Promise<PublicCallText | undefined> {
    const rows = await this.em.fork().execute<Row[]>('select document from app.public_call(?, ?, clock_timestamp())', [fundId, id]);
    return rows[0]?.document;
  }

  /** All that its form asks, as text to read on paper before beginning. */
  async questions({ fundId, id }: FundOwnedId, language: string): Promise<string | undefined> {
    const rows = await this.em
      .fork()
      .execute<{ document: string }[]>('select document from app.public_questions(?, ?, ?)', [fundId, id, language]);
    return rows[0]?.document;
  }

  async preview(actor: Actor, { fundId, id }: FundOwnedId): Promise<PublicCallText> {
    demandInFund(this.policy, actor, 'create', 'CallForProposals', fundId, 'A call is previewed by the officers of its fund.');
    const em = this.em.fork({ session: { variables: variablesOf(contextOf(actor)) } });
    const rows = await em.transactional(inFund =>
      inFund.execute<Row[]>(
        'select app.call_text(c, clock_timestamp()) as document from call_for_proposals c where fund_id = ? and id = ?',
        [fundId, id],
      ),
    );
    if (rows[0] === undefined) {
      throw new NotFound('There is no such call.');
    }
    return rows[0].document;
  }
}
