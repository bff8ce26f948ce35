import { type Actor, type FundOwnedId, Money, NotAllowed, NotFound } from '@ledby/kernel';
import type { AccessPolicy } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { Grant } from '../grant.entity.js';

type Wanted = { readonly action: string; readonly subject: 'Grant' | 'Disbursement'; readonly denied: string };

/** The grant in hand and held still: payments under it are counted one after the other, so together they never exceed it. */
export async function findGrant(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  { fundId, id }: FundOwnedId,
  { action, subject, denied }: Wanted,
): Promise<Grant> {
  const absent = () => new NotFound('There is no such grant.');
  const grant = await em.findOneOrFail(Grant, { fundId, id }, { failHandler: absent });
  if (!policy.allows(actor, action, subject, grant)) {
    throw policy.allows(actor, 'read', 'Grant', grant) ? new NotAllowed(denied) : absent();
  }
  return em.findOneOrFail(Grant, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler: absent });
}

/** What has been paid and not returned, in the currency of the award: all of it, or for one instalment. */
export async function paidUnder(em: EntityManager, { fundId, id, currency }: Grant, trancheId?: string): Promise<Money> {
  const [sum] = await em.execute<{ paid: string }[]>(
    `select coalesce(sum(case when currency = ? then amount else converted_amount end), 0)::text as paid from disbursement
      where fund_id = ? and grant_id = ? and status = 'PAID' ${trancheId === undefined ? '' : 'and tranche_id = ?'}`,
    [currency, fundId, id, ...(trancheId === undefined ? [] : [trancheId])],
  );
  return Money.of(sum?.paid ?? '0', currency);
}
