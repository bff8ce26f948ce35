import { Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { GrantNotPayable, Overpayment } from './grants.errors.js';

export const trancheStatuses = ['PLANNED', 'PAID', 'CANCELLED'] as const;

const TrancheSchema = defineEntity({
  name: 'Tranche',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    grantId: p.uuid(),
    recipientId: p.uuid(),
    ordinal: p.integer(),
    amount: p.decimal('string'),
    currency: p.text(),
    dueOn: p.date(),
    condition: p.text().nullable(),
    status: p.enum(trancheStatuses),
    version: p.integer().version(),
  },
});

export type PlannedTranche = {
  readonly ordinal: number;
  readonly amount: Money;
  readonly dueOn: string;
  readonly condition: string | null;
};

export class Tranche extends TrancheSchema.class {
  static of(
    grant: { readonly fundId: string; readonly id: string; readonly recipientId: string },
    { ordinal, amount, dueOn, condition }: PlannedTranche,
  ): Tranche {
    const { fundId, id: grantId, recipientId } = grant;
    return Object.assign(new Tranche(), {
      fundId,
      id: newId(),
      grantId,
      recipientId,
      ordinal,
      ...amount.toJSON(),
      dueOn,
      condition,
      status: 'PLANNED',
    });
  }

  /** It is paid when all of it is; what was paid for it before counts. */
  take(payment: Money, paidBefore: Money): void {
    if (this.status !== 'PLANNED') {
      throw new GrantNotPayable(`Instalment ${this.ordinal} is ${this.status === 'PAID' ? 'paid already' : 'cancelled'}.`, {
        ordinal: this.ordinal,
        status: this.status,
      });
    }
    const planned = Money.of(this.amount, this.currency);
    const paid = paidBefore.plus(payment);
    if (paid.exceeds(planned)) {
      throw new Overpayment(`This would pay more than instalment ${this.ordinal} is planned for.`, { ordinal: this.ordinal });
    }
    this.status = paid.equals(planned) ? 'PAID' : 'PLANNED';
  }

  /** Money that came back is to be paid again. */
  giveBack(): boolean {
    const wasPaid = this.status === 'PAID';
    this.status = wasPaid ? 'PLANNED' : this.status;
    return wasPaid;
  }

  /** Says whether anything changed: what has been paid stays paid. */
  cancel(): boolean {
    const wasPlanned = this.status === 'PLANNED';
    this.status = wasPlanned ? 'CANCELLED' : this.status;
    return wasPlanned;
  }
}
TrancheSchema.setClass(Tranche);
