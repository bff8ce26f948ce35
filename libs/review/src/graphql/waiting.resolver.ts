import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, globalIdOf } from '@ledby/kernel';
import { CalendarDateScalar, closedList, CurrentActor } from '@ledby/platform';
import { Field, ID, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { ReadWaiting, type WaitingKind } from '../work/read-waiting.js';

export const WaitingKindList = closedList<WaitingKind>('WaitingKind', 'What is to be done.', {
  SCREEN_APPLICATIONS: 'Look at the eligibility of what was handed in; for officers.',
  GIVE_TO_REVIEWERS: 'Give to reviewers what meets the conditions; for officers.',
  APPROVE_DECISIONS: 'Approve or reject what somebody else has proposed; for officers.',
  ANNOUNCE_OUTCOMES: 'Tell applicants what they do not know yet; for officers.',
  SETTLE_FLAGS: 'Settle what somebody else has escalated; for officers.',
  SETTLE_MATCHES: 'Say what is behind a likeness with the sanctions list; for officers.',
  DECLARE_CONFLICTS: 'Say whether you are free of conflicts of interest; for reviewers.',
  ASSESS_APPLICATIONS: 'Assess what is open to you; for reviewers.',
  VOTE: 'Vote on items of an open session; for trustees.',
  FINISH_APPLICATIONS: 'Finish what is begun and not handed in; for those who write for the organisation.',
  ANSWER_CHANGES: 'Change what the fund has asked for; for those who write for the organisation.',
  ANSWER_OFFERS: 'Accept or turn down an award; for owners of the organisation.',
});

@ObjectType({ description: 'Work of one kind that waits for you under one call.' })
export class WaitingWork {
  @Field(() => WaitingKindList, { description: 'What is to be done.' })
  readonly kind!: WaitingKind;

  @Field(() => ID, { description: 'The public id of the call.' })
  readonly callId!: string;

  @Field(() => Int, { description: 'How many of them.' })
  readonly count!: number;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'The soonest day until which one is awaited; null where no day is set.' })
  readonly dueOn!: string | null;
}

@Resolver()
export class WaitingResolver {
  constructor(private readonly waiting: ReadWaiting) {}

  @Query(() => [WaitingWork], { description: 'What waits for you, in every role that you have; soonest first.' })
  async waitingWork(@CurrentActor() actor: Actor | undefined): Promise<readonly WaitingWork[]> {
    const all = await this.waiting.execute(mustBeSignedIn(actor));
    return all.map(({ fundId, windowId, ...work }) => ({ ...work, callId: globalIdOf('cfp', fundId, windowId) }));
  }
}
