import { checkEligibility, readFormVersion, termsOfCall, type Answers, type Unmet } from '@ledby/funds';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import { contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** Whether a call is for somebody, before they spend a week on its form; nothing of what they say is kept. The wall shows the calls they may know. */
@Injectable()
export class ScreenEligibility {
  constructor(private readonly em: EntityManager) {}

  async execute(actor: Actor, { fundId, id: windowId }: FundOwnedId, answers: Answers, language: string): Promise<readonly Unmet[]> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async reading => {
      const { formVersionId } = await termsOfCall(reading, { fundId, windowId });
      const { definition } = await readFormVersion(reading, { fundId, id: formVersionId });
      return checkEligibility(definition, answers, language);
    });
  }
}
