import { decideApplication, type LetterWish } from '@ledby/applications';
import { Money } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AwardTerms } from './award-terms.entity.js';
import type { Offer } from './offer.entity.js';

/** An award that nobody takes is free for the next in rank. */
export async function giveBackAward(
  em: EntityManager,
  { fundId, applicationId, amount, currency }: Offer,
  terms: AwardTerms,
  move: 'turnDown' | 'lapse',
  letter: LetterWish | null,
): Promise<void> {
  terms.giveBack(Money.of(amount, currency));
  await decideApplication(em, { fundId, id: applicationId }, move, letter);
}
