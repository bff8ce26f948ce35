import { Money } from '@ledby/kernel';
import { TranchePlanRefused } from './grants.errors.js';
import type { PlannedTranche } from './tranche.entity.js';

export const mostTranches = 24;

/** An instalment as it is asked for; without an amount the award is split evenly. */
export type TrancheWish = { readonly amount?: string | undefined; readonly dueOn: string; readonly condition?: string | null | undefined };

const written = (wishes: readonly TrancheWish[], award: Money): readonly Money[] =>
  wishes.every(({ amount }) => amount === undefined)
    ? award.splitInto(wishes.length)
    : wishes.map(({ amount }) => {
        if (amount === undefined) {
          throw new TranchePlanRefused('Give an amount for every instalment, or for none.');
        }
        return Money.of(amount, award.currency);
      });

/** The instalments of a grant make its award, to the minor unit: nothing is promised twice and nothing is left over. */
export function tranchePlan(wishes: readonly TrancheWish[], award: Money): readonly PlannedTranche[] {
  if (wishes.length === 0 || wishes.length > mostTranches) {
    throw new TranchePlanRefused(`A grant is paid in 1 to ${mostTranches} instalments.`);
  }
  if (wishes.some(({ dueOn }, place) => dueOn < (wishes[place - 1]?.dueOn ?? dueOn))) {
    throw new TranchePlanRefused('Instalments are planned in the order of their days.');
  }
  const amounts = written(wishes, award);
  if (!amounts.every(amount => amount.isPositive())) {
    throw new TranchePlanRefused('Each instalment is above zero.');
  }
  const sum = amounts.reduce((total, amount) => total.plus(amount), Money.zero(award.currency));
  if (!sum.equals(award)) {
    throw new TranchePlanRefused('The instalments make the award, to the minor unit.', {
      award: award.toJSON(),
      instalments: sum.toJSON(),
    });
  }
  return wishes.map(({ dueOn, condition = null }, place) => ({ ordinal: place + 1, amount: amounts[place] ?? award, dueOn, condition }));
}
