import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demand, type Recorder } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findGrant } from '../awards/find-grant.js';
import { Disbursement } from '../disbursement.entity.js';
import type { Grant } from '../grant.entity.js';
import { Tranche } from '../tranche.entity.js';

export type ReturnedDisbursement = FundOwnedId & { readonly key: string };

const refusals = { absent: 'There is no such payment.', denied: 'Payments are recorded by those who keep the money of the fund.' };

@Injectable()
export class ReturnDisbursement {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ReturnedDisbursement): Promise<Answer<FundOwnedId>> {
    const { fundId, id } = input;
    return this.commands.execute(actor, { operation: 'returnDisbursement', key, input, fundId }, async (em, record) => {
      const failHandler = () => new NotFound(refusals.absent);
      const seen = await em.findOneOrFail(Disbursement, { fundId, id }, { failHandler });
      demand(this.policy, actor, 'change', 'Disbursement', seen, refusals);
      const grant = await findGrant(
        em,
        this.policy,
        actor,
        { fundId, id: seen.grantId },
        { action: 'read', subject: 'Grant', denied: refusals.denied },
      );
      // Read again behind the lock on its grant: two who return the same payment come one after the other.
      const disbursement = await em.findOneOrFail(Disbursement, { fundId, id }, { refresh: true, failHandler });
      disbursement.giveBack();
      record.changed({ subjectType: 'Disbursement', subjectId: id, fields: ['status'] });
      await this.reopenTranche(em, record, grant, disbursement.trancheId ?? null);
      return { fundId, id };
    });
  }

  private async reopenTranche(
    em: EntityManager,
    record: Recorder,
    { fundId, endsItsPlan }: Grant,
    trancheId: string | null,
  ): Promise<void> {
    const tranche = trancheId === null ? null : await em.findOne(Tranche, { fundId, id: trancheId });
    if (tranche?.giveBack() === true) {
      if (endsItsPlan) {
        tranche.cancel();
      }
      record.changed({ subjectType: 'Tranche', subjectId: tranche.id, fields: ['status'] });
    }
  }
}
