import { mustBeSignedIn } from '@ledby/identity';
import type { Actor } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AnswerGuards } from '../attestations/answer-guards.js';
import { StateBodies } from '../attestations/state-bodies.js';
import { StatePaidInput } from '../attestations/state-paid-input.js';
import { SubmitEvidence } from '../attestations/submit-evidence.js';
import { DiscardPaper } from '../papers/discard-paper.js';
import { AnswerGuardsInput, AttestationInput, DiscardPaperInput, StateBodiesInput, StatePaidInputInput } from './attestation.inputs.js';
import { attestationPayload } from './attestation.payloads.js';
import { actOf, changed, paperOf } from './changed-attestation.js';

@Resolver()
export class AttestationPartsResolver {
  constructor(
    private readonly stating: StateBodies,
    private readonly answering: AnswerGuards,
    private readonly hearing: StatePaidInput,
    private readonly submission: SubmitEvidence,
    private readonly discarding: DiscardPaper,
  ) {}

  @Mutation(() => attestationPayload.type, {
    description: 'States bodies of an attestation and their seats: numbers, never names. Consent is asked of each seat, apart from this.',
  })
  async stateBodies(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and which bodies.' }) input: StateBodiesInput,
  ): Promise<Changed> {
    return changed(await this.stating.execute(mustBeSignedIn(actor), { ...actOf(input), bodies: input.bodies }));
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Answers the guards of an attestation, each with the governance paper that shows it. A paper about a person, or anybody’s story, is never asked for.',
  })
  async answerGuards(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and the answers.' }) input: AnswerGuardsInput,
  ): Promise<Changed> {
    return changed(
      await this.answering.execute(mustBeSignedIn(actor), {
        ...actOf(input),
        guards: input.guards.map(({ code, met, paperId }) => ({ code, met, paperId: paperOf(paperId) })),
      }),
    );
  }

  @Mutation(() => attestationPayload.type, {
    description: 'States in an attestation that people with lived experience were heard about the work and paid for it.',
  })
  async statePaidInput(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and what was heard when.' }) input: StatePaidInputInput,
  ): Promise<Changed> {
    return changed(
      await this.hearing.execute(mustBeSignedIn(actor), {
        ...actOf(input),
        area: input.area,
        givenOn: input.givenOn,
        paid: input.paid,
        paperId: paperOf(input.paperId),
      }),
    );
  }

  @Mutation(() => attestationPayload.type, {
    description: 'Hands the papers of an attestation in. From then on nothing is added to it.',
  })
  async submitEvidence(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.submission.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => attestationPayload.type, {
    description: 'Deletes a paper of an attestation, such as one that names somebody, as long as the evidence has not been handed in.',
  })
  async discardPaper(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and which paper.' }) input: DiscardPaperInput,
  ): Promise<Changed> {
    return changed(await this.discarding.execute(mustBeSignedIn(actor), { ...actOf(input), paperId: paperOf(input.paperId) ?? '' }));
  }
}
