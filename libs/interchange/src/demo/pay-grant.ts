import { Money } from '@ledby/kernel';
import { daysAfter, daysBetween, demoToday, momentOf } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import type { DisbursementRow, GrantRow, TrancheRow } from './demo-portfolio.rows.js';
import { convertedToDollars, unconverted } from './illustrative-rates.js';
import type { SeededChance } from './seeded-chance.js';

type Payments = { readonly tranches: readonly TrancheRow[]; readonly disbursements: readonly DisbursementRow[] };

const conditions = {
  first: 'Grant agreement signed by both parties.',
  interim: 'Interim narrative and financial report accepted.',
  final: 'Final narrative and financial report received.',
};

function tranchesFor(days: number): number {
  if (days <= 280) {
    return 2;
  }
  return days <= 550 ? 3 : 4;
}

function dueDays({ startsOn, endsOn }: GrantRow): readonly string[] {
  const days = daysBetween(startsOn, endsOn);
  const count = tranchesFor(days);
  return Array.from({ length: count }, (_, place) => daysAfter(startsOn, 10 + Math.floor((days * place) / count)));
}

const conditionOf = (place: number, count: number) =>
  place === 0 ? conditions.first : place === count - 1 ? conditions.final : conditions.interim;

function statusOf({ status }: GrantRow, place: number, paidOn: string, suspendedFrom: number): TrancheRow['status'] {
  if (status === 'CANCELLED') {
    return 'CANCELLED';
  }
  return status === 'PIPELINE' || paidOn > demoToday || (status === 'SUSPENDED' && place >= suspendedFrom) ? 'PLANNED' : 'PAID';
}

/** Tranches whose sum is the award to the minor unit, and what was paid of them by the demo's day. */
export function payGrant(seed: string, grant: GrantRow, chance: SeededChance): Payments {
  const { fundId, id: grantId, recipientId, currency, reference } = grant;
  const due = dueDays(grant);
  const shares = Money.of(grant.amount, currency).splitInto(due.length);
  const tranches: TrancheRow[] = [];
  const disbursements: DisbursementRow[] = [];

  const pay = (tranche: TrancheRow, part: string, amount: Money, paidOn: string, status: DisbursementRow['status']) =>
    disbursements.push({
      fundId,
      id: demoId(seed, 'disbursement', `${reference} ${tranche.ordinal}${part}`, paidOn),
      grantId,
      recipientId,
      trancheId: tranche.id,
      ...amount.toJSON(),
      paidOn,
      status,
      reference: `PAY-${reference}-${tranche.ordinal}${part}`,
      ...(status === 'PAID' ? convertedToDollars(amount.amount, currency, paidOn, chance) : unconverted),
      createdAt: momentOf(paidOn),
    });

  for (const [place, share] of shares.entries()) {
    const dueOn = due[place] ?? grant.startsOn;
    const paidOn = daysAfter(dueOn, chance.between(2, 24));
    const tranche: TrancheRow = {
      fundId,
      id: demoId(seed, 'tranche', `${reference} ${place + 1}`, grant.awardedOn),
      grantId,
      recipientId,
      ordinal: place + 1,
      ...share.toJSON(),
      dueOn,
      condition: conditionOf(place, due.length),
      status: statusOf(grant, place, paidOn, 1),
    };
    tranches.push(tranche);
    const [isReturned, isSplit] = [chance.happens(0.03), chance.happens(0.06)];
    if (tranche.status === 'PAID') {
      if (isReturned && daysAfter(paidOn, 30) <= demoToday) {
        // The bank sent it back; it was paid again once the account was corrected.
        pay(tranche, 'a', share, paidOn, 'RETURNED');
        pay(tranche, 'b', share, daysAfter(paidOn, 21), 'PAID');
      } else if (isSplit) {
        share.splitInto(2).forEach((part, half) => pay(tranche, half === 0 ? 'a' : 'b', part, paidOn, 'PAID'));
      } else {
        pay(tranche, '', share, paidOn, 'PAID');
      }
    } else if (tranche.status === 'CANCELLED' && place === 0) {
      pay(tranche, '', share, paidOn, 'RETURNED');
    }
  }
  return { tranches, disbursements };
}
