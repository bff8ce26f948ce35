import type { Problem } from '@ledby/funds';
import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { knownFiles } from '../files/known-files.js';
import { answersTo } from './answers-to.js';
import { formOf } from './form-of.js';
import { findApplication } from './hold-application.js';

/** What still stands between an application and its signature; asked as often as anybody likes, and nothing is kept of it. */
@Injectable()
export class CheckApplication {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, keys: FundOwnedId): Promise<readonly Problem[]> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    return em.transactional(async reading => {
      const application = await findApplication(reading, this.policy, actor, 'change', keys);
      const form = await formOf(reading, application);
      return form.problemsOf(await answersTo(reading, application), await knownFiles(reading, application));
    });
  }
}
