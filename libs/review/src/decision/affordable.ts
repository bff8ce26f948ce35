import { Money } from '@ledby/kernel';

type Asking = { readonly requestedAmount: string | null; readonly currency: string | null };

/** How many of a list, taken in its order, a budget pays for as asked; what asks for nothing or in another currency ends it. */
export function affordable(ranked: readonly Asking[], budget: Money | null): number {
  let left = budget;
  for (const [place, { requestedAmount, currency }] of ranked.entries()) {
    if (left === null || requestedAmount === null || currency !== left.currency) {
      return place;
    }
    const asked = Money.of(requestedAmount, currency);
    if (asked.exceeds(left)) {
      return place;
    }
    left = left.minus(asked);
  }
  return ranked.length;
}
