import { mustBeSignedIn } from '@ledby/identity';
import type { Actor } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnnounceOutcome } from '../screening/announce-outcome.js';
import { AnswerChanges } from '../screening/answer-changes.js';
import { CheckEligibility } from '../screening/check-eligibility.js';
import { RequestChanges } from '../screening/request-changes.js';
import { ScreenApplication } from '../screening/screen-application.js';
import { ApplicationInput } from './application.inputs.js';
import { applicationPayload } from './application.payloads.js';
import { actOf, changed } from './changed-application.js';
import { CheckEligibilityInput, RequestChangesInput, ScreenApplicationInput } from './screening.inputs.js';

@Resolver()
export class ScreeningResolver {
  constructor(
    private readonly checking: CheckEligibility,
    private readonly screening: ScreenApplication,
    private readonly requesting: RequestChanges,
    private readonly answering: AnswerChanges,
    private readonly announcing: AnnounceOutcome,
  ) {}

  @Mutation(() => applicationPayload.type, {
    description: 'Writes down what was found of the conditions of eligibility, each with its evidence; for officers, before screening.',
  })
  async checkEligibility(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What was found.' }) input: CheckEligibilityInput,
  ): Promise<Changed> {
    return changed(await this.checking.execute(mustBeSignedIn(actor), { ...actOf(input), found: input.found }));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Lets an application pass to assessment, or not. To pass, every condition was looked at and none is unmet; to be excluded, one is unmet: otherwise SCREENING_INCOMPLETE names what is open. Another officer may overrule an exclusion. The applicant learns of it when the fund announces it.',
  })
  async screenApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is decided.' }) input: ScreenApplicationInput,
  ): Promise<Changed> {
    const { move, reason } = input;
    return changed(await this.screening.execute(mustBeSignedIn(actor), { ...actOf(input), move, reason }));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Gives an application back to the applicants for named answers, each with a note; for officers, between receipt and screening.',
  })
  async requestChanges(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to be changed.' }) input: RequestChangesInput,
  ): Promise<Changed> {
    const { changes, dueOn } = input;
    return changed(await this.requesting.execute(mustBeSignedIn(actor), { ...actOf(input), changes, dueOn }));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Hands an application in anew after changes that the fund asked for, as another revision; for an owner of the organisation.',
  })
  async answerChanges(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which application.' }) input: ApplicationInput,
  ): Promise<Changed> {
    return changed(await this.answering.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Tells the applicants what was found or decided of their application: excluded, awarded, reserved, declined, or an announced exclusion overruled. Until then they read nothing of it. For officers; ILLEGAL_TRANSITION where there is nothing new to tell.',
  })
  async announceOutcome(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which application.' }) input: ApplicationInput,
  ): Promise<Changed> {
    return changed(await this.announcing.execute(mustBeSignedIn(actor), actOf(input)));
  }
}
