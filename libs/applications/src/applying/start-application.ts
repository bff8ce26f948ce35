import { demandInTime, termsOfCall } from '@ledby/funds';
import { type Actor, type FundOwnedId, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, enterFund } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { AlreadyApplied } from '../applications.errors.js';
import { Application } from './application.entity.js';
import { earlierAnswers } from './earlier-answers.js';
import { fillAnswers } from './fill-answers.js';

export type NewApplication = {
  readonly key: string;
  readonly fundId: string;
  readonly windowId: string;
  readonly organisationId: string;
  readonly title: string;
  readonly language: string;
  readonly sponsoredGroup: string | null;
  /** An earlier application of the same organisation, whose answers are taken over above those of its profile. */
  readonly copyOf: FundOwnedId | null;
};

@Injectable()
export class StartApplication {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewApplication): Promise<Answer<FundOwnedId>> {
    const { fundId, windowId, organisationId, title, language, sponsoredGroup, copyOf } = input;
    this.demandMayApply(actor, organisationId);
    return this.commands.execute(actor, { operation: 'startApplication', key, input, fundId }, async (em, record, now) => {
      await enterFund(em, fundId);
      const { formVersionId, isTest } = await termsOfCall(em, { fundId, windowId });
      await demandInTime(em, { fundId, windowId, organisationId });
      await demandNone(em, input);
      const wish = { fundId, windowId, formVersionId, organisationId, title, language, sponsoredGroup, isTest };
      const application = Application.start(wish, now);
      em.persist(application);
      await em.flush();
      await fillAnswers(em, application, await earlierAnswers(em, organisationId, copyOf), actor.userId, now);
      record.changed({ subjectType: 'Application', subjectId: application.id, fields: ['windowId', 'organisationId', 'title'] });
      return { fundId, id: application.id };
    });
  }

  private demandMayApply(actor: Actor, organisationId: string): void {
    if (!this.policy.allows(actor, 'create', 'Application', { organisationId })) {
      const mayKnow = this.policy.allows(actor, 'read', 'Organisation', { id: organisationId });
      throw mayKnow
        ? new NotAllowed('An application is begun by the owners and editors of the organisation.')
        : new NotFound('There is no such organisation.');
    }
  }
}

async function demandNone(
  em: EntityManager,
  { fundId, windowId, organisationId, sponsoredGroup }: Omit<NewApplication, 'key'>,
): Promise<void> {
  const earlier = { fundId, windowId, organisationId, sponsoredGroup, status: { $ne: 'WITHDRAWN' as const } };
  if ((await em.count(Application, earlier)) > 0) {
    throw new AlreadyApplied('This organisation has an application under this call already. Go on with it, or withdraw it first.');
  }
}
