import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, type FundOwnedId, readFundOwnedId } from '@ledby/kernel';
import { type Answer, type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { ChangeActivity } from '../participation/change-activity.js';
import { DeclareActivity } from '../participation/declare-activity.js';
import { EndActivity } from '../participation/end-activity.js';
import { ChangeActivityInput, DeclareActivityInput, EndActivityInput } from './participation.inputs.js';
import { participationActivityPayload } from './safeguarding.payloads.js';

const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({ keys: { fund_id: fundId, id }, replayed });

@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly declaration: DeclareActivity,
    private readonly changing: ChangeActivity,
    private readonly ending: EndActivity,
  ) {}

  @Mutation(() => participationActivityPayload.type, {
    description:
      'Declares in what survivors take part in a project, with the safeguards they have. For its organisation and the officers of its fund.',
  })
  async declareActivity(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What it is, and what is owed.' }) { clientMutationKey: key, projectId, ...stated }: DeclareActivityInput,
  ): Promise<Changed> {
    const { fundId, id } = readFundOwnedId(projectId, 'prj');
    return changed(await this.declaration.execute(mustBeSignedIn(actor), { key, fundId, projectId: id, ...stated }));
  }

  @Mutation(() => participationActivityPayload.type, { description: 'Answers safeguards of an activity anew.' })
  async changeActivity(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What is to change.' }) { clientMutationKey: key, id, ...stated }: ChangeActivityInput,
  ): Promise<Changed> {
    return changed(await this.changing.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'pac'), ...stated }));
  }

  @Mutation(() => participationActivityPayload.type, { description: 'Ends an activity. It then holds nothing down and raises nothing.' })
  async endActivity(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which one.' }) { clientMutationKey: key, id, version }: EndActivityInput,
  ): Promise<Changed> {
    return changed(await this.ending.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'pac'), version }));
  }
}
