import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, BadInput, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { AskLeadership, type LeadershipQuestion } from '../attestations/ask-leadership.js';
import { RecordEngagementTraining } from '../attestations/record-engagement-training.js';
import { AskLeadershipInput, RecordEngagementTrainingInput } from './attestation-review.inputs.js';
import { attestationPayload, engagementTrainingPayload } from './attestation.payloads.js';
import { changed } from './changed-attestation.js';

function aboutIn({ projectId, organisationId, fundId }: AskLeadershipInput): Pick<LeadershipQuestion, 'fundId' | 'about'> {
  const [project, organisation, fund] = [projectId ?? null, organisationId ?? null, fundId ?? null];
  if (project !== null && organisation === null && fund === null) {
    const { fundId: ofFund, id } = readFundOwnedId(project, 'prj');
    return { fundId: ofFund, about: { projectId: id } };
  }
  if (project === null && organisation !== null && fund !== null) {
    return { fundId: readPlainId(fund, 'fnd'), about: { organisationId: readPlainId(organisation, 'org') } };
  }
  throw new BadInput('Name a project, or an organisation and the fund that asks it.', {
    fields: ['projectId', 'organisationId', 'fundId'],
  });
}

@Resolver()
export class LeadershipQuestionResolver {
  constructor(
    private readonly asking: AskLeadership,
    private readonly training: RecordEngagementTraining,
  ) {}

  @Mutation(() => attestationPayload.type, {
    description:
      'Asks who leads a project or an organisation, under the leadership policy of its window or fund. It may be answered, declined or left. For officers of the fund.',
  })
  async askLeadership(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'About what.' }) input: AskLeadershipInput,
  ): Promise<Changed> {
    const question = { key: input.clientMutationKey, asked: input.asked, ...aboutIn(input) };
    return changed(await this.asking.execute(mustBeSignedIn(actor), question));
  }

  @Mutation(() => engagementTrainingPayload.type, {
    description:
      'Records that another person who serves the fund was trained in survivor engagement; one of the two who verify an attestation is. For officers.',
  })
  async recordEngagementTraining(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Who, and when.' }) { clientMutationKey: key, memberId, trainedOn }: RecordEngagementTrainingInput,
  ): Promise<Changed> {
    const { fundId, id } = readFundOwnedId(memberId, 'mem');
    return changed(await this.training.execute(mustBeSignedIn(actor), { key, fundId, memberId: id, trainedOn }));
  }
}
