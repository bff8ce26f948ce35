import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import { livingOrganisation } from '@ledby/organisations';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CodeTaken } from '../funds.errors.js';
import { isListed } from '../proposal-call-terms.js';
import { CallInvitation } from './call-invitation.entity.js';
import { handOf, holdCall } from './hold-call.js';
import { invitedTo, keepReaders } from './keep-readers.js';

export type NewInvitation = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly organisationId: string;
  readonly isDummy: boolean;
};

@Injectable()
export class InviteToCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: NewInvitation): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, organisationId, isDummy } = input;
    return this.commands.execute(actor, { operation: 'inviteToCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      await livingOrganisation(em, this.policy, actor, organisationId);
      const hand = await handOf(em, actor);
      if (isDummy) {
        call.demandUnpublished();
      } else {
        if (isListed(call.kind)) {
          throw new BadInput('All who are eligible may answer this call, so nobody is invited to it.', { field: 'isDummy' });
        }
        if (call.status !== 'PUBLISHED' || call.kind === 'DIRECT') {
          call.demandDraft();
        }
        call.touch(hand);
      }
      const earlier = await invitedTo(em, call);
      if (earlier.some(invitation => invitation.organisationId === organisationId)) {
        throw new CodeTaken('This organisation is invited already.', { field: 'organisationId' });
      }
      const invitation = CallInvitation.of(call, organisationId, isDummy, hand.at);
      em.persist(invitation);
      await keepReaders(em, call, [...earlier, invitation]);
      record.changed({ subjectType: 'CallInvitation', subjectId: invitation.id, fields: ['organisationId', 'isDummy'] });
      return { fundId, id };
    });
  }
}
