import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { handOf, holdCall } from './hold-call.js';
import { invitedTo, keepReaders } from './keep-readers.js';

export type Uninvitation = FundOwnedId & { readonly key: string; readonly version: number; readonly organisationId: string };

/** Before the call is published: whoever was invited by then stays so. */
@Injectable()
export class UninviteFromCall {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: Uninvitation): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, organisationId } = input;
    return this.commands.execute(actor, { operation: 'uninviteFromCall', key, input, fundId }, async (em, record) => {
      const call = await holdCall(em, this.policy, actor, { fundId, id });
      call.demandVersion(version);
      const invited = await invitedTo(em, call);
      const invitation = invited.find(known => known.organisationId === organisationId);
      if (invitation === undefined) {
        throw new NotFound('This organisation is not invited.');
      }
      if (invitation.isDummy) {
        call.demandUnpublished();
      } else {
        call.demandDraft();
      }
      call.touch(await handOf(em, actor));
      em.remove(invitation);
      await keepReaders(
        em,
        call,
        invited.filter(known => known !== invitation),
      );
      record.changed({ subjectType: 'CallInvitation', subjectId: invitation.id, fields: ['organisationId'] });
      return { fundId, id };
    });
  }
}
