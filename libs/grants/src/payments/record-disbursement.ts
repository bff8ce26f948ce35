import { type Actor, type FundOwnedId, Money, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findGrant, paidUnder } from '../awards/find-grant.js';
import type { Conversion } from '../conversion.js';
import { countedIn, Disbursement, type Payment } from '../disbursement.entity.js';
import type { Grant } from '../grant.entity.js';
import { Tranche } from '../tranche.entity.js';

export type NewDisbursement = {
  readonly key: string;
  readonly fundId: string;
  readonly grantId: string;
  readonly trancheId?: string | null | undefined;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly paidOn: string;
  readonly reference?: string | null | undefined;
  readonly conversion?: Conversion | null | undefined;
};

const fields = ['grantId', 'trancheId', 'amount', 'currency', 'paidOn', 'reference'];
const conversionFields = ['convertedAmount', 'convertedCurrency', 'exchangeRate', 'rateOn', 'rateSource'];

@Injectable()
export class RecordDisbursement {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: NewDisbursement): Promise<Answer<FundOwnedId>> {
    const { fundId, grantId, paidOn, trancheId = null, reference = null, conversion = null } = input;
    return this.commands.execute(actor, { operation: 'recordDisbursement', key, input, fundId }, async (em, record, now) => {
      const wanted = {
        action: 'pay',
        subject: 'Disbursement',
        denied: 'Payments are recorded by those who keep the money of the fund.',
      } as const;
      const grant = await findGrant(em, this.policy, actor, { fundId, id: grantId }, wanted);
      const payment = { amount: Money.of(input.amount.amount, input.amount.currency), paidOn, reference, conversion };
      const counted = countedIn(grant.currency, payment);
      grant.demandRoomFor(counted, await paidUnder(em, grant));
      const disbursement = Disbursement.of(grant, trancheId, payment, now);
      if (trancheId !== null && (await this.payTranche(em, grant, trancheId, counted))) {
        record.changed({ subjectType: 'Tranche', subjectId: trancheId, fields: ['status'] });
      }
      em.persist(disbursement);
      record.changed({
        subjectType: 'Disbursement',
        subjectId: disbursement.id,
        fields: conversion === null ? fields : [...fields, ...conversionFields],
      });
      return { fundId, id: disbursement.id };
    });
  }

  /** Says whether this was the rest of it. */
  private async payTranche(em: EntityManager, grant: Grant, id: string, counted: Payment['amount']): Promise<boolean> {
    const failHandler = () => new NotFound('The grant has no such instalment.');
    const tranche = await em.findOneOrFail(Tranche, { fundId: grant.fundId, id, grantId: grant.id }, { failHandler });
    tranche.take(counted, await paidUnder(em, grant, id));
    return tranche.status === 'PAID';
  }
}
