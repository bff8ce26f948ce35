import { NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CallForProposals } from '../call-for-proposals.entity.js';
import { CallClosed, CallIncomplete, CallNotOpen } from '../funds.errors.js';

type Call = { readonly fundId: string; readonly windowId: string };

const absent = 'There is no such call.';

/** What an application is made under: the form it answers, and whether it only tries the call out and enters no count. */
export async function termsOfCall(
  em: EntityManager,
  { fundId, windowId: id }: Call,
): Promise<{ readonly formVersionId: string; readonly isTest: boolean }> {
  const { formVersionId, status } = await em.findOneOrFail(CallForProposals, { fundId, id }, { failHandler: () => new NotFound(absent) });
  if (!formVersionId) {
    throw new CallIncomplete('This call has no form yet that could be answered.', { missing: ['formVersion'] });
  }
  return { formVersionId, isTest: status === 'DRAFT' || status === 'CHECKED' };
}

export type CallStanding = 'UNKNOWN' | 'ANNOUNCED' | 'OPEN' | 'OVER';

/**
 * Whether an organisation may hand in at this very moment, by the clock of the database. It reads and locks nothing, so any
 * number may ask in the last minute; whoever asks stands in the fund.
 */
export async function callStandingFor(
  em: EntityManager,
  { fundId, windowId, organisationId }: Call & { readonly organisationId: string },
): Promise<CallStanding> {
  const [row] = await em.execute<{ standing: CallStanding }[]>('select app.call_standing(?, ?, ?, clock_timestamp()) as standing', [
    fundId,
    windowId,
    organisationId,
  ]);
  return row?.standing ?? 'UNKNOWN';
}

export async function callIsOpenFor(em: EntityManager, asked: Call & { readonly organisationId: string }): Promise<boolean> {
  return (await callStandingFor(em, asked)) === 'OPEN';
}

/** The same as a refusal; to whom a call is not meant, it is none. */
export async function demandInTime(em: EntityManager, asked: Call & { readonly organisationId: string }): Promise<void> {
  switch (await callStandingFor(em, asked)) {
    case 'OPEN':
      return;
    case 'ANNOUNCED':
      throw new CallNotOpen('This call does not take applications yet.');
    case 'OVER':
      throw new CallClosed('This call takes no applications any more. What was written stays readable.');
    case 'UNKNOWN':
      throw new NotFound(absent);
  }
}
