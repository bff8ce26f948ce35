import { Money } from '@ledby/kernel';
import { type Finding, finding } from '../three-sixty-giving/finding.js';
import type { GrantRecord } from '../three-sixty-giving/grant-record.js';
import { isAnotherAward, type StoredGrant } from './stored-grant.js';
import type { Transaction } from './transaction.js';

/** What a fund has built on an award since it was made: its instalments add up to it, and payments stay within it. */
export type BoundAward = { readonly paid: string; readonly hasTranches: boolean };

type Bound = BoundAward & { readonly id: string };

const locked = `select id from "grant" where fund_id = $1 and id = any ($2) order by id for update`;

const builtOnThem = `select g.id,
    (select coalesce(sum(case when d.currency = g.currency then d.amount else d.converted_amount end), 0)::text
       from disbursement d where d.fund_id = g.fund_id and d.grant_id = g.id and d.status = 'PAID') as paid,
    exists (select from tranche t where t.fund_id = g.fund_id and t.grant_id = g.id) as "hasTranches"
  from "grant" g where g.fund_id = $1 and g.id = any ($2)`;

/** A payment locks its grant first: under the same lock, and in a statement of its own, all that was paid is seen and nothing more comes. */
export async function holdAwards(
  transaction: Transaction,
  fundId: string,
  grantIds: readonly string[],
): Promise<ReadonlyMap<string, BoundAward>> {
  if (grantIds.length === 0) {
    return new Map();
  }
  await transaction.query(locked, [fundId, grantIds]);
  const bound = await transaction.query<Bound>(builtOnThem, [fundId, grantIds]);
  return new Map(bound.map(({ id, ...award }) => [id, award]));
}

/** Why a row cannot be taken over into the grant that is stored, if so. */
export function contradictionOf(stored: StoredGrant, record: GrantRecord, bound: BoundAward | undefined): Finding | undefined {
  if (isAnotherAward(stored, record)) {
    return finding(
      'AWARD_DIFFERS',
      'awardDate',
      'This grant is stored with another award date or currency, and neither changes after the award.',
    );
  }
  if (bound === undefined || stored.amount === record.amount) {
    return undefined;
  }
  if (Money.of(bound.paid, stored.currency).exceeds(Money.of(record.amount, stored.currency))) {
    return finding('AWARD_BELOW_PAYMENTS', 'amountAwarded', 'More has been paid under this grant than the file says was awarded.');
  }
  return bound.hasTranches
    ? finding(
        'AWARD_HAS_TRANCHES',
        'amountAwarded',
        'This grant is stored with instalments, and the amount in the file is not what they make.',
      )
    : undefined;
}
