import { mustBeSignedIn } from '@ledby/identity';
import type { Actor } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Attest } from '../attestations/attest.js';
import { DeclineToSay } from '../attestations/decline-to-say.js';
import { DraftAttestation } from '../attestations/draft-attestation.js';
import { RecordLeadershipChange } from '../attestations/record-leadership-change.js';
import { WithdrawAttestation } from '../attestations/withdraw-attestation.js';
import { AttestationInput, AttestInput, DraftAttestationInput } from './attestation.inputs.js';
import { attestationPayload } from './attestation.payloads.js';
import { actOf, changed } from './changed-attestation.js';

@Resolver()
export class AttestationResolver {
  constructor(
    private readonly declining: DeclineToSay,
    private readonly drafting: DraftAttestation,
    private readonly attesting: Attest,
    private readonly changing: RecordLeadershipChange,
    private readonly withdrawal: WithdrawAttestation,
  ) {}

  @Mutation(() => attestationPayload.type, {
    description:
      'Answers the question who leads with “prefer not to say”. Always open to the people of the organisation, and of no consequence: not for money, score, seat or renewal. An attestation that still stands is taken back with it.',
  })
  async declineToSay(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which question.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.declining.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Begins to answer the question who leads, or begins a new attestation after one that stands, has run out or was taken back; the answer carries the draft. Every part may be left out, and the question may be declined.',
  })
  async draftAttestation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which question, and the kind of answer.' }) input: DraftAttestationInput,
  ): Promise<Changed> {
    return changed(await this.drafting.execute(mustBeSignedIn(actor), { ...actOf(input), reply: input.reply }));
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Attests a draft for the organisation, for twelve months at most. It takes the place of the earlier attestation about the same organisation or project.',
  })
  async attest(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What to attest, and in what office.' }) input: AttestInput,
  ): Promise<Changed> {
    return changed(
      await this.attesting.execute(mustBeSignedIn(actor), {
        ...actOf(input),
        role: input.signedAs,
        validUntil: input.validUntil === undefined ? null : new Date(input.validUntil),
      }),
    );
  }

  @Mutation(() => attestationPayload.type, {
    description: 'Says that whoever leads has changed: the attestation ends at once, and a new one may be begun.',
  })
  async recordLeadershipChange(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => attestationPayload.type, {
    description: 'Takes an attestation back, at any time and without a reason. To readers it is as if nothing had been stated.',
  })
  async withdrawAttestation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.withdrawal.execute(mustBeSignedIn(actor), actOf(input)));
  }
}
