import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { SettleSafeguardingAlert } from '../alerts/settle-safeguarding-alert.js';
import { SettleSafeguardingAlertInput } from './safeguarding.inputs.js';
import { safeguardingAlertPayload } from './safeguarding.payloads.js';

@Resolver()
export class SafeguardingResolver {
  constructor(private readonly settlement: SettleSafeguardingAlert) {}

  @Mutation(() => safeguardingAlertPayload.type, {
    description:
      'Settles an alert that data protection has looked into. It mends nothing, and the alert is not raised again while its cause stays.',
  })
  async settleSafeguardingAlert(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which one.' }) { clientMutationKey: key, id, version }: SettleSafeguardingAlertInput,
  ): Promise<Changed> {
    const { answer, replayed } = await this.settlement.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'sal'), version });
    return { keys: { fund_id: answer.fundId, id: answer.id }, replayed };
  }
}
