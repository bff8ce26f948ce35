import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { GrantMove } from '../grant.workflow.js';
import { Tranche } from '../tranche.entity.js';
import { findGrant, paidUnder } from './find-grant.js';

export type MoveOfGrant = FundOwnedId & { readonly key: string; readonly version: number; readonly move: GrantMove };

@Injectable()
export class MoveGrant {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: MoveOfGrant): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, move } = input;
    return this.commands.execute(actor, { operation: 'moveGrant', key, input, fundId }, async (em, record) => {
      const grant = await findGrant(
        em,
        this.policy,
        actor,
        { fundId, id },
        { action: 'change', subject: 'Grant', denied: 'A grant is kept by the officers of its fund.' },
      );
      grant.move(move, version, await paidUnder(em, grant));
      record.changed({ subjectType: 'Grant', subjectId: id, fields: ['status'] });
      const open = grant.endsItsPlan
        ? await em.find(Tranche, { fundId, grantId: id, status: 'PLANNED' }, { orderBy: { ordinal: 'asc' } })
        : [];
      for (const tranche of open) {
        tranche.cancel();
        record.changed({ subjectType: 'Tranche', subjectId: tranche.id, fields: ['status'] });
      }
      return { fundId, id };
    });
  }
}
