import { mustBeSignedIn } from '@ledby/identity';
import type { Actor } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ConfirmAsPeers } from '../attestations/confirm-as-peers.js';
import { ContestAttestation } from '../attestations/contest-attestation.js';
import { DismissComplaint } from '../attestations/dismiss-complaint.js';
import { UpholdComplaint } from '../attestations/uphold-complaint.js';
import { VerifyAttestation } from '../attestations/verify-attestation.js';
import { ConfirmAsPeersInput, ContestAttestationInput } from './attestation-review.inputs.js';
import { AttestationInput } from './attestation.inputs.js';
import { attestationPayload } from './attestation.payloads.js';
import { actOf, changed } from './changed-attestation.js';

@Resolver()
export class AttestationReviewResolver {
  constructor(
    private readonly confirming: ConfirmAsPeers,
    private readonly verifying: VerifyAttestation,
    private readonly contesting: ContestAttestation,
    private readonly dismissal: DismissComplaint,
    private readonly upholding: UpholdComplaint,
  ) {}

  @Mutation(() => attestationPayload.type, {
    description:
      'Records that peers have confirmed an attestation: a survivor network, or two letters of reference. For officers of the fund.',
  })
  async confirmAsPeers(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and how many peers.' }) input: ConfirmAsPeersInput,
  ): Promise<Changed> {
    return changed(
      await this.confirming.execute(mustBeSignedIn(actor), {
        ...actOf(input),
        survivorNetworks: input.survivorNetworks ?? 0,
        referenceLetters: input.referenceLetters ?? 0,
      }),
    );
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Says that you have looked at the papers and the sums of an attestation and found them good. It is verified when two different people of the fund have said so, one of them trained in survivor engagement and neither of the organisation.',
  })
  async verifyAttestation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.verifying.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Puts an attestation under review after a credible complaint, for thirty days at most; until then it speaks to nobody. For officers of the fund.',
  })
  async contestAttestation(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation, and what is doubted.' }) input: ContestAttestationInput,
  ): Promise<Changed> {
    return changed(await this.contesting.execute(mustBeSignedIn(actor), { ...actOf(input), about: input.about }));
  }

  @Mutation(() => attestationPayload.type, {
    description:
      'Ends the review of an attestation: the complaint was wrong. It stands as the organisation’s own statement and is verified anew.',
  })
  async dismissComplaint(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.dismissal.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => attestationPayload.type, {
    description: 'Ends the review of an attestation: the complaint was right. It ends, and readers see what they see when one runs out.',
  })
  async upholdComplaint(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which attestation.' }) input: AttestationInput,
  ): Promise<Changed> {
    return changed(await this.upholding.execute(mustBeSignedIn(actor), actOf(input)));
  }
}
