import { Money, readFundOwnedId } from '@ledby/kernel';
import type { DecisionWish } from '../decision/decision.entity.js';
import type { OutcomeInput } from './decision.inputs.js';

export function outcomeOf(input: OutcomeInput): DecisionWish & { readonly fundId: string; readonly applicationId: string } {
  const { applicationId, kind, amount, reserveRank, reserveUntil, letter } = input;
  const { fundId, id } = readFundOwnedId(applicationId, 'apl');
  return {
    fundId,
    applicationId: id,
    kind,
    amount: amount == null ? null : Money.of(amount.amount, amount.currency),
    reserveRank: reserveRank ?? null,
    reserveUntil: reserveUntil ?? null,
    letter,
  };
}
