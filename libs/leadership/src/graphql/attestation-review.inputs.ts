import { CalendarDateScalar, IdField, KeyField, OfTypeField } from '@ledby/platform';
import { InputType, Int } from '@nestjs/graphql';
import { IsInt, Max, Min } from 'class-validator';
import { AskingTimeList, ComplaintMatterList } from '../attestations/attestation.lists.js';
import type { ComplaintMatter } from '../attestations/complaint.entity.js';
import { AttestationInput } from './attestation.inputs.js';

@InputType({ description: 'A question who leads, about a project or about an organisation towards one fund.' })
export class AskLeadershipInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the project it is about; null where it is about an organisation.', { presence: 'clearable' })
  readonly projectId?: string | null;

  @IdField('The public id of the organisation it is about; null where it is about a project.', { presence: 'clearable' })
  readonly organisationId?: string | null;

  @IdField('The public id of the fund that asks an organisation; null where it is about a project.', { presence: 'clearable' })
  readonly fundId?: string | null;

  @OfTypeField(() => AskingTimeList, 'Whether it is put before or after the decision.')
  readonly asked!: 'AS200' | 'AS201';
}

const mostPeers = 100;
const CountField = (description: string) => OfTypeField(() => Int, description, { presence: 'optional' }, IsInt(), Min(0), Max(mostPeers));

@InputType({ description: 'Who has confirmed an attestation: a survivor network, or two letters of reference. None is named.' })
export class ConfirmAsPeersInput extends AttestationInput {
  @CountField('How many survivor networks; none when left out.')
  readonly survivorNetworks?: number;

  @CountField('How many letters of reference; none when left out.')
  readonly referenceLetters?: number;
}

@InputType({ description: 'A credible complaint about an attestation. There is no field for a story, and nobody’s past is asked about.' })
export class ContestAttestationInput extends AttestationInput {
  @OfTypeField(() => ComplaintMatterList, 'Which statement of the organisation is doubted.')
  readonly about!: ComplaintMatter;
}

@InputType({ description: 'A training that somebody who serves the fund has had.' })
export class RecordEngagementTrainingInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of that person’s membership in the fund; not your own.')
  readonly memberId!: string;

  @OfTypeField(() => CalendarDateScalar, 'The day of the training.')
  readonly trainedOn!: string;
}
