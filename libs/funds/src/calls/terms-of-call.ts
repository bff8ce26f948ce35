import { NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { CallForProposals } from '../call-for-proposals.entity.js';
import { CallClosed, CallIncomplete, CallNotOpen } from '../funds.errors.js';

type Call = { readonly fundId: string; readonly windowId: string };

const absent = 'There is no such call.';

/** Refuses where there is no such call in the fund. */
export async function demandCall(em: EntityManager, { fundId, windowId: id }: Call): Promise<void> {
  await em.findOneOrFail(CallForProposals, { fundId, id }, { failHandler: () => new NotFound(absent) });
}

/** In which currency a call awards. */
export async function termsOfAwards(em: EntityManager, { fundId, windowId: id }: Call): Promise<{ readonly currency: string }> {
  return em.findOneOrFail(CallForProposals, { fundId, id }, { failHandler: () => new NotFound(absent) });
}

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
  return (await standingNow(em, { fundId, windowId, organisationId })).standing;
}

/** The moment that is judged is the moment that is answered: a second look at the clock could be on the other side of the deadline. */
async function standingNow(
  em: EntityManager,
  { fundId, windowId, organisationId }: Call & { readonly organisationId: string },
): Promise<{ readonly standing: CallStanding; readonly at: Date }> {
  const [row] = await em.execute<{ standing: CallStanding; at: Date }[]>(
    'select app.call_standing(?, ?, ?, m.at) as standing, m.at from (select clock_timestamp() as at offset 0) m',
    [fundId, windowId, organisationId],
  );
  return row === undefined ? { standing: 'UNKNOWN', at: new Date(0) } : { standing: row.standing, at: new Date(row.at) };
}

export async function callIsOpenFor(em: EntityManager, asked: Call & { readonly organisationId: string }): Promise<boolean> {
  return (await callStandingFor(em, asked)) === 'OPEN';
}

/** The same as a refusal; to whom a call is not meant, it is none. Answers the moment at which it was in time. */
export async function demandInTime(em: EntityManager, asked: Call & { readonly organisationId: string }): Promise<Date> {
  const { standing, at } = await standingNow(em, asked);
  switch (standing) {
    case 'OPEN':
      return at;
    case 'ANNOUNCED':
      throw new CallNotOpen('This call does not take applications yet.');
    case 'OVER':
      throw new CallClosed('This call takes no applications any more. What was written stays readable.');
    case 'UNKNOWN':
      throw new NotFound(absent);
  }
}
