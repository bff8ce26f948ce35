import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const CallInvitationSchema = defineEntity({
  name: 'CallInvitation',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    organisationId: p.uuid(),
    isDummy: p.boolean(),
    invitedAt: p.datetime(),
  },
});

/** Who may answer a call that not all may answer; a dummy answers it only while it is tried out. */
export class CallInvitation extends CallInvitationSchema.class {
  static of(call: { readonly fundId: string; readonly id: string }, organisationId: string, isDummy: boolean, now: Date): CallInvitation {
    return Object.assign(new CallInvitation(), {
      fundId: call.fundId,
      id: newId(),
      callId: call.id,
      organisationId,
      isDummy,
      invitedAt: now,
    });
  }
}
CallInvitationSchema.setClass(CallInvitation);
