import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, IdField, KeyField, OfTypeField, TextField, VersionField } from '@ledby/platform';
import { Args, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { EscalateFlag } from '../risk/escalate-flag.js';
import { RaiseFlag } from '../risk/raise-flag.js';
import type { RiskSeverity } from '../risk/risk-flag.entity.js';
import { RiskSeverityList } from '../risk/risk-flag.reads.js';
import { SettleFlag } from '../risk/settle-flag.js';
import { applicationPayload } from './application.payloads.js';
import { changed } from './changed-application.js';

@InputType({ description: 'A worry about an application.' })
export class RaiseFlagInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the application.')
  readonly applicationId!: string;

  @OfTypeField(() => RiskSeverityList, 'How much it weighs.')
  readonly severity!: RiskSeverity;

  @TextField('What it is about.', { longest: 5_000 })
  readonly concern!: string;
}

@InputType({ description: 'Which flag, in the version that was read.' })
export class FlagInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the flag.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;
}

@InputType({ description: 'How a worry was settled.' })
export class SettleFlagInput extends FlagInput {
  @TextField('How, for the record.', { longest: 5_000 })
  readonly settlement!: string;
}

const actOf = ({ clientMutationKey: key, id, version }: FlagInput) => ({ key, ...readFundOwnedId(id, 'rsk'), version });

@Resolver()
export class RiskResolver {
  constructor(
    private readonly raising: RaiseFlag,
    private readonly escalating: EscalateFlag,
    private readonly settling: SettleFlag,
  ) {}

  @Mutation(() => applicationPayload.type, { description: 'Raises a worry about an application; for officers.' })
  async raiseFlag(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What it is about.' }) input: RaiseFlagInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, applicationId, severity, concern } = input;
    const worry = { key, ...readFundOwnedId(applicationId, 'apl'), severity, concern };
    return changed(await this.raising.execute(mustBeSignedIn(actor), worry));
  }

  @Mutation(() => applicationPayload.type, {
    description: 'Puts a worry before another officer; until it is settled nothing is admitted or awarded over it.',
  })
  async escalateFlag(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which flag.' }) input: FlagInput,
  ): Promise<Changed> {
    return changed(await this.escalating.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => applicationPayload.type, {
    description: 'Settles a worry, and says how; SECOND_PERSON_NEEDED where it was escalated and whoever raised it would settle it.',
  })
  async settleFlag(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which flag, and how.' }) input: SettleFlagInput,
  ): Promise<Changed> {
    return changed(await this.settling.execute(mustBeSignedIn(actor), { ...actOf(input), settlement: input.settlement }));
  }
}
