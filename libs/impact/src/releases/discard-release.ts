import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findReleaseDraft } from './find-release-draft.js';
import type { ReleaseStep } from './publish-release.js';

@Injectable()
export class DiscardRelease {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ReleaseStep): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation: 'discardRelease', key, input, fundId }, async (em, record) => {
      const draft = await findReleaseDraft(em, this.policy, actor, { fundId, id }, 'change');
      draft.discard(version);
      record.changed({ subjectType: 'ReleaseDraft', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
