import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor, IdField, KeyField, OfTypeField, TextField, VersionField } from '@ledby/platform';
import { Args, Field, ID, InputType, Mutation, Query, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, IsString, Length } from 'class-validator';
import { CheckSanctions } from '../sanctions/check-sanctions.js';
import { ReadSanctionsScreening } from '../sanctions/read-sanctions-screening.js';
import type { Finding } from '../sanctions/sanctions-match.entity.js';
import { SettleMatch } from '../sanctions/settle-match.js';
import { applicationPayload } from './application.payloads.js';
import { changed } from './changed-application.js';
import { CheckSanctionsPayload, SanctionsFindingList, SanctionsScreening, screeningOf } from './sanctions.type.js';

@InputType({ description: 'Which applications are compared with the sanctions list.' })
export class CheckSanctionsInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @Field(() => [ID], { description: 'The public ids of the applications, 1 to 100, of one fund.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  readonly applicationIds!: readonly string[];

  @Field(() => [String], {
    nullable: true,
    description:
      'Of those who run and oversee the applicant, as its papers name them, 30 at most; of one application only. Compared and forgotten.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @IsString({ each: true })
  @Length(2, 300, { each: true })
  readonly otherNames?: readonly string[] | null;
}

@InputType({ description: 'What was found of a likeness with the sanctions list.' })
export class SettleMatchInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the match.')
  readonly id!: string;

  @VersionField()
  readonly version!: number;

  @OfTypeField(() => SanctionsFindingList, 'What was found.')
  readonly finding!: Finding;

  @TextField('By what, for the record.', { longest: 5_000 })
  readonly reason!: string;
}

function ofOneFund(ids: readonly string[]): { readonly fundId: string; readonly applicationIds: readonly string[] } {
  const read = ids.map(id => readFundOwnedId(id, 'apl'));
  const [fundId, other] = new Set(read.map(each => each.fundId));
  if (fundId === undefined || other !== undefined) {
    throw new BadInput('Applications of one fund are compared at once, one at least.', { field: 'applicationIds' });
  }
  return { fundId, applicationIds: read.map(({ id }) => id) };
}

@Resolver()
export class SanctionsResolver {
  constructor(
    private readonly checking: CheckSanctions,
    private readonly settling: SettleMatch,
    private readonly reading: ReadSanctionsScreening,
  ) {}

  @Query(() => SanctionsScreening, { description: 'How an application fares against the sanctions list in force; for officers.' })
  async sanctionsScreening(
    @CurrentActor() actor: Actor | undefined,
    @Args('applicationId', { type: () => ID, description: 'The public id of the application.' }) applicationId: string,
  ): Promise<SanctionsScreening> {
    return screeningOf(await this.reading.execute(mustBeSignedIn(actor), readFundOwnedId(applicationId, 'apl')));
  }

  @Mutation(() => CheckSanctionsPayload, {
    description:
      'Compares the names of applicants with the sanctions list in force, in any script; for officers. What was ruled out before stays so, as long as the entry says the same. SANCTIONS_LIST_MISSING where none was taken over.',
  })
  async checkSanctions(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which applications.' }) input: CheckSanctionsInput,
  ): Promise<CheckSanctionsPayload> {
    const { clientMutationKey: key, applicationIds, otherNames } = input;
    const wish = { key, ...ofOneFund(applicationIds), otherNames: otherNames ?? [] };
    const { answer, replayed } = await this.checking.execute(mustBeSignedIn(actor), wish);
    return { ...answer, replayed };
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Says what was found of a likeness with the sanctions list; for officers. SECOND_PERSON_NEEDED where whoever found it would overrule it.',
  })
  async settleMatch(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which match, and what was found.' }) input: SettleMatchInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, id, version, finding, reason } = input;
    return changed(await this.settling.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'snm'), version, finding, reason }));
  }
}
