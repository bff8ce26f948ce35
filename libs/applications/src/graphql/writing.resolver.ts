import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { KeepSection } from '../applying/keep-section.js';
import { SaveAnswers } from '../applying/save-answers.js';
import { ShareApplication } from '../applying/share-application.js';
import { KeepSectionInput, SaveAnswersInput, ShareApplicationInput } from './application.inputs.js';
import { applicationPayload } from './application.payloads.js';
import { actOf, changed } from './changed-application.js';
import { SaveAnswersPayload } from './saving.payload.js';

@Resolver()
export class WritingResolver {
  constructor(
    private readonly saving: SaveAnswers,
    private readonly sharing: ShareApplication,
    private readonly keeping: KeepSection,
  ) {}

  @Mutation(() => SaveAnswersPayload, {
    description:
      'Saves fields as they are written, each for itself: what somebody else changed first is told with both texts and not overwritten. An answer may be unfinished; whether it is whole is asked when it is signed off.',
  })
  async saveAnswers(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The fields.' }) { clientMutationKey: key, id, answers }: SaveAnswersInput,
  ): Promise<SaveAnswersPayload> {
    const sent = answers.map(({ question, value = null, version }) => ({ question, value, version }));
    const signedIn = mustBeSignedIn(actor);
    const { answer, replayed } = await this.saving.execute(signedIn, { key, ...readFundOwnedId(id, 'apl'), answers: sent });
    const texts = await this.saving.textsOf(signedIn, answer);
    const yours = new Map(sent.map(({ question, value }) => [question, value]));
    return {
      keys: { fund_id: answer.fundId, id: answer.id },
      replayed,
      saved: answer.saved,
      refused: answer.refused,
      conflicts: answer.conflicts.map(({ question, version }) => ({
        question,
        version,
        yours: yours.get(question) ?? null,
        saved: texts.get(question) ?? null,
      })),
    };
  }

  @Mutation(() => applicationPayload.type, {
    description: 'Lets another organisation in as co-applicant, to read or to write, or ends it; for an owner of the organisation.',
  })
  async shareApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'With whom, and how far.' }) input: ShareApplicationInput,
  ): Promise<Changed> {
    const { partnerId, right } = input;
    return changed(await this.sharing.execute(mustBeSignedIn(actor), { ...actOf(input), partnerId: readPlainId(partnerId, 'org'), right }));
  }

  @Mutation(() => applicationPayload.type, {
    description: 'Gives a section to some people of the organisation, such as the budget to a bookkeeper; for an owner.',
  })
  async keepSection(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which section, and whose.' }) input: KeepSectionInput,
  ): Promise<Changed> {
    const { section, userIds } = input;
    return changed(
      await this.keeping.execute(mustBeSignedIn(actor), { ...actOf(input), section, userIds: userIds.map(id => readPlainId(id, 'usr')) }),
    );
  }
}
