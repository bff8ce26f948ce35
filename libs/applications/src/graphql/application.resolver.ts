import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId, readPlainId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { CertifyApplication } from '../applying/certify-application.js';
import { EntitleApplication } from '../applying/entitle-application.js';
import { StartApplication } from '../applying/start-application.js';
import { SubmitApplication } from '../applying/submit-application.js';
import { WithdrawApplication } from '../applying/withdraw-application.js';
import { ApplicationInput, EntitleApplicationInput, StartApplicationInput } from './application.inputs.js';
import { applicationPayload } from './application.payloads.js';
import { actOf, changed } from './changed-application.js';

@Resolver()
export class ApplicationResolver {
  constructor(
    private readonly starting: StartApplication,
    private readonly entitling: EntitleApplication,
    private readonly certification: CertifyApplication,
    private readonly submission: SubmitApplication,
    private readonly withdrawal: WithdrawApplication,
  ) {}

  @Mutation(() => applicationPayload.type, {
    description:
      'Begins an application of an organisation under a call that is open to it. One at a time for each call: a second answers ALREADY_APPLIED, a call that is not open CALL_CLOSED.',
  })
  async startApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The application to begin.' }) input: StartApplicationInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, callId, organisationId, title, language, sponsoredGroup = null, copyOfId = null } = input;
    const { fundId, id: windowId } = readFundOwnedId(callId, 'cfp');
    return changed(
      await this.starting.execute(mustBeSignedIn(actor), {
        key,
        fundId,
        windowId,
        organisationId: readPlainId(organisationId, 'org'),
        title,
        language,
        sponsoredGroup,
        copyOf: copyOfId === null ? null : readFundOwnedId(copyOfId, 'apl'),
      }),
    );
  }

  @Mutation(() => applicationPayload.type, { description: 'Gives an application that is not handed in yet another title.' })
  async entitleApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The new title.' }) input: EntitleApplicationInput,
  ): Promise<Changed> {
    return changed(await this.entitling.execute(mustBeSignedIn(actor), { ...actOf(input), title: input.title }));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Signs an application off, for an owner of the organisation. Everything must be answered: what is missing or wrong is told as ANSWERS_INCOMPLETE, by question. A later change asks for another signature.',
  })
  async certifyApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which application.' }) input: ApplicationInput,
  ): Promise<Changed> {
    return changed(await this.certification.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => applicationPayload.type, {
    description:
      'Hands an application in, once it is signed off, and gives it a receipt number. Whether it is in time is judged by the clock of the database when this arrives there; after the moment it answers CALL_CLOSED and keeps the draft.',
  })
  async submitApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which application.' }) input: ApplicationInput,
  ): Promise<Changed> {
    return changed(await this.submission.execute(mustBeSignedIn(actor), actOf(input)));
  }

  @Mutation(() => applicationPayload.type, {
    description: 'Takes an application back before it is decided. While the call is open the organisation may begin another.',
  })
  async withdrawApplication(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which application.' }) input: ApplicationInput,
  ): Promise<Changed> {
    return changed(await this.withdrawal.execute(mustBeSignedIn(actor), actOf(input)));
  }
}
