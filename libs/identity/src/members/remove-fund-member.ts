import { type Actor, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, Commands, enterFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActorReader } from '../actor/actor-reader.js';
import { announceAccess } from '../actor/announce-access.js';
import { FundMembership } from './fund-membership.entity.js';

export type FormerFundMember = { readonly key: string; readonly fundId: string; readonly id: string };

/** Takes effect with the commit: the next request of the person is decided without the role. */
@Injectable()
export class RemoveFundMember {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, fundId, id }: FormerFundMember): Promise<{ readonly fundId: string; readonly id: string }> {
    if (!this.policy.allows(actor, 'manageMembers', 'FundMember', { fundId })) {
      throw new NotAllowed('Only an administrator says who serves a fund.');
    }
    const { answer } = await this.commands.execute(
      actor,
      { operation: 'removeFundMember', key, input: { fundId, id }, fundId },
      async (em, record) => {
        await enterFund(em, fundId);
        const membership = await em.findOneOrFail(
          FundMembership,
          { fundId, id },
          { failHandler: () => new NotFound('There is no such member.') },
        );
        em.remove(membership);
        await announceAccess(em, membership.userId);
        record.changed({ subjectType: 'FundMember', subjectId: id, fields: ['userId', 'role'] });
        return { fundId, id, userId: membership.userId };
      },
    );
    this.actors.forget(answer.userId);
    return answer;
  }
}
