import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, NotFound, readFundOwnedId } from '@ledby/kernel';
import { type Changed, CurrentActor } from '@ledby/platform';
import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Conversion } from '../conversion.js';
import { RecordDisbursement } from '../payments/record-disbursement.js';
import { ReturnDisbursement } from '../payments/return-disbursement.js';
import { changed } from './changed.js';
import { type ConversionInput, RecordDisbursementInput, ReturnDisbursementInput } from './disbursement.inputs.js';
import { disbursementPayload } from './portfolio.payloads.js';

const conversionIn = (input: ConversionInput | null): Conversion | null =>
  input === null ? null : { ...input.amount, exchangeRate: input.rate, rateOn: input.rateOn, rateSource: input.rateSource };

function trancheIn(fundId: string, trancheId: string | null): string | null {
  const tranche = trancheId === null ? null : readFundOwnedId(trancheId, 'trn');
  if (tranche !== null && tranche.fundId !== fundId) {
    throw new NotFound('The grant has no such instalment.');
  }
  return tranche?.id ?? null;
}

@Resolver()
export class DisbursementResolver {
  constructor(
    private readonly recording: RecordDisbursement,
    private readonly returning: ReturnDisbursement,
  ) {}

  @Mutation(() => disbursementPayload.type, {
    description: 'Records what was paid under a grant. All payments together never exceed the award.',
  })
  async recordDisbursement(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'The payment to record.' }) {
      clientMutationKey: key,
      grantId: grant,
      trancheId = null,
      conversion = null,
      ...payment
    }: RecordDisbursementInput,
  ): Promise<Changed> {
    const { fundId, id: grantId } = readFundOwnedId(grant, 'grt');
    const paid = { ...payment, trancheId: trancheIn(fundId, trancheId), conversion: conversionIn(conversion) };
    return changed(await this.recording.execute(mustBeSignedIn(actor), { key, fundId, grantId, ...paid }));
  }

  @Mutation(() => disbursementPayload.type, {
    description: 'Records that a payment came back: it no longer counts as disbursed, and its instalment is to be paid again.',
  })
  async returnDisbursement(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which payment.' }) { clientMutationKey: key, id }: ReturnDisbursementInput,
  ): Promise<Changed> {
    return changed(await this.returning.execute(mustBeSignedIn(actor), { key, ...readFundOwnedId(id, 'dsb') }));
  }
}
