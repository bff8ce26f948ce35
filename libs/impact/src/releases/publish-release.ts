import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findReleaseDraft } from './find-release-draft.js';

export type ReleaseStep = FundOwnedId & { readonly key: string; readonly version: number };

/** Agrees to it; what is counted is what stands when it is made, so whoever withdraws until then is not in it. */
@Injectable()
export class PublishRelease {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ReleaseStep): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'publishRelease', key, input, fundId }, async (em, record, now) => {
      const draft = await findReleaseDraft(em, this.policy, actor, { fundId, id }, 'publish');
      draft.approve(actor.userId, now, version);
      record.changed({ subjectType: 'ReleaseDraft', subjectId: id, fields: ['state', 'publishedBy'] });
      return { fundId, id };
    });
  }
}
