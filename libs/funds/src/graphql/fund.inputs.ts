import { CountryScalar, IdField, KeyField, LineField, OfTypeField, TextField, WebAddressField } from '@ledby/platform';
import { InputType } from '@nestjs/graphql';
import { Matches } from 'class-validator';
import { LeadershipPolicyList } from '../call.lists.js';

const isCode = () =>
  Matches(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, { message: '$property must be letters, digits, points, dashes and underscores' });

@InputType({ description: 'A funder to enter.' })
export class CreateFunderInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @LineField('A short code, unique among funders.', { longest: 40 })
  @isCode()
  readonly code!: string;

  @LineField('Its name.')
  readonly name!: string;

  @OfTypeField(() => CountryScalar, 'Its seat, ISO 3166-1.', { presence: 'clearable' })
  readonly country?: string | null;

  @LineField('The org-id.guide prefix of its identifier; together with the number.', { longest: 40, presence: 'clearable' })
  readonly orgIdScheme?: string | null;

  @LineField('Its number in that register; together with the prefix.', { longest: 100, presence: 'clearable' })
  readonly orgId?: string | null;

  @WebAddressField('Its public website.', { presence: 'clearable' })
  readonly website?: string | null;

  @WebAddressField('Where the public facts about it come from.', { presence: 'clearable' })
  readonly sourceUrl?: string | null;
}

@InputType({ description: 'Which leadership policy a fund is to go by.' })
export class ChooseLeadershipPolicyInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the fund.')
  readonly fundId!: string;

  @LineField('The code of the policy: one that Ledby brings, or one of the fund’s own.', { longest: 60 })
  readonly code!: string;
}

@InputType({ description: 'A fund to make.' })
export class CreateFundInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the funder that runs it.')
  readonly funderId!: string;

  @LineField('A short code, unique among funds: what command lines take.', { longest: 40 })
  @isCode()
  readonly code!: string;

  @LineField('Its name.')
  readonly name!: string;

  @TextField('What it is for.', { presence: 'optional' })
  readonly description?: string;

  @OfTypeField(() => LeadershipPolicyList, 'By which definition it calls a project survivor-led; by majority when left out.', {
    presence: 'optional',
  })
  readonly leadershipPolicy?: keyof typeof LeadershipPolicyList;

  @WebAddressField('Where the public facts about it come from.', { presence: 'clearable' })
  readonly sourceUrl?: string | null;
}
