import { CalendarDateScalar, IdField, InstantScalar, KeyField, ListField, OfTypeField, VersionField } from '@ledby/platform';
import { InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsInt, Max, Min } from 'class-validator';
import {
  AttestingRoleList,
  InputAreaList,
  LeadershipBodyList,
  LeadershipGuardList,
  StatedReplyList,
} from '../attestations/attestation.lists.js';
import type { AttestingRole, StatedReply } from '../attestations/leadership-attestation.entity.js';
import { type GuardCode, guardCodes } from '../guard.js';
import { type BodyKind, bodyKinds } from '../leadership-body.js';
import type { InputArea } from '../paid-input.js';

const mostSeatsStated = 1_000_000;
const FlagField = (description: string) => OfTypeField(() => Boolean, description, {}, IsBoolean());
const PaperField = (description: string) => IdField(description, { presence: 'clearable' });

@InputType({ description: 'Which attestation, as you have read it. There is nothing else to say.' })
export class AttestationInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the attestation.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'What is answered to the question who leads.' })
export class DraftAttestationInput extends AttestationInput {
  @OfTypeField(() => StatedReplyList, 'The kind of answer. To prefer not to say, use `declineToSay`.')
  readonly reply!: StatedReply;
}

@InputType({ description: 'A body and its seats; never who sits there.' })
export class BodyInput {
  @OfTypeField(() => LeadershipBodyList, 'Which body.')
  readonly kind!: BodyKind;

  @OfTypeField(() => Int, 'How many seats it has in all; at most 200, but for a membership.', {}, IsInt(), Min(0), Max(mostSeatsStated))
  readonly seatsTotal!: number;

  @FlagField('Whether its seats vote.')
  readonly hasVote!: boolean;

  @FlagField('Whether it controls the budget.')
  readonly controlsBudget!: boolean;
}

@InputType({ description: 'Bodies to state. Each is stated once in a draft, and its seats are laid out with it.' })
export class StateBodiesInput extends AttestationInput {
  @ListField(() => BodyInput, 'The bodies.', { most: bodyKinds.length })
  readonly bodies!: readonly BodyInput[];
}

@InputType({ description: 'A guard and what shows that it is met.' })
export class GuardInput {
  @OfTypeField(() => LeadershipGuardList, 'Which guard.')
  readonly code!: GuardCode;

  @FlagField('Whether it is met.')
  readonly met!: boolean;

  @PaperField('The governance paper that shows it, given with this attestation; null while there is none.')
  readonly paperId?: string | null;
}

@InputType({ description: 'Guards to answer. Those left out stay as they were.' })
export class AnswerGuardsInput extends AttestationInput {
  @ListField(() => GuardInput, 'The answers.', { most: guardCodes.length })
  readonly guards!: readonly GuardInput[];
}

@InputType({ description: 'That people with lived experience were heard about the work. Neither who nor how many is asked.' })
export class StatePaidInputInput extends AttestationInput {
  @OfTypeField(() => InputAreaList, 'In which part of the work.')
  readonly area!: InputArea;

  @OfTypeField(() => CalendarDateScalar, 'On which day; it counts for twelve months.')
  readonly givenOn!: string;

  @FlagField('Whether they were paid for it. Unpaid input counts for nothing.')
  readonly paid!: boolean;

  @PaperField('The governance paper that shows it, given with this attestation; null while there is none.')
  readonly paperId?: string | null;
}

@InputType({ description: 'A draft to attest.' })
export class AttestInput extends AttestationInput {
  @OfTypeField(() => AttestingRoleList, 'In what office you sign for the organisation.')
  readonly signedAs!: AttestingRole;

  @OfTypeField(() => InstantScalar, 'When it is to run out, twelve months from now at most; on the common day when left out.', {
    presence: 'optional',
  })
  readonly validUntil?: string;
}

@InputType({ description: 'A paper to delete, such as one that names somebody.' })
export class DiscardPaperInput extends AttestationInput {
  @IdField('The public id of the paper.')
  readonly paperId!: string;
}
