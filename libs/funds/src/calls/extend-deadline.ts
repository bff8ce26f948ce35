import type { Actor, FundOwnedId } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { DeadlineExtension } from './deadline-extension.entity.js';
import { handOf, holdCall } from './hold-call.js';

export type MoreTime = FundOwnedId & {
  readonly key: string;
  readonly organisationId: string;
  readonly untilLocal: string;
  readonly reason: string;
  /** Of the extension that was read; null for the first. */
  readonly version: number | null;
};

@Injectable()
export class ExtendDeadline {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: MoreTime): Promise<Answer<FundOwnedId>> {
    const { fundId, id: callId, organisationId, untilLocal, reason, version } = input;
    return this.commands.execute(actor, { operation: 'extendDeadline', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id: callId });
      await livingOrganisation(em, this.policy, actor, organisationId);
      const hand = await handOf(em, actor);
      const earlier = await em.findOne(DeadlineExtension, { fundId, callId, organisationId });
      earlier?.demandVersion(version);
      const until = call.extensionUntil(untilLocal, earlier?.until ?? null, hand);
      const extension = earlier ?? DeadlineExtension.of(call, organisationId);
      extension.grant(until, { reason, zone: call.zone ?? '', ...hand });
      em.persist(extension);
      record.changed({ subjectType: 'DeadlineExtension', subjectId: extension.id, fields: ['until', 'reason'] });
      return { fundId, id: extension.id };
    });
  }
}
