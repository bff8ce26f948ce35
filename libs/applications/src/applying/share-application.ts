import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { PartnerRefused } from '../applications.errors.js';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';
import { followSharing } from './follow-sharing.js';

/** `READ` and `WRITE` let another organisation in as co-applicant; `NONE` ends it. */
export type PartnerRight = 'NONE' | 'READ' | 'WRITE';

export type Sharing = ApplicationAct & { readonly partnerId: string; readonly right: PartnerRight };

@Injectable()
export class ShareApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: Sharing): Promise<Answer<FundOwnedId>> {
    const { partnerId, right } = input;
    const act = { operation: 'shareApplication', may: 'certify', fields: ['partnerIds'], input } as const;
    return this.acting.execute(actor, act, async ({ em, application }) => {
      if (right === 'NONE') {
        application.unshare(partnerId);
      } else {
        await demandPartner(em, partnerId);
        application.share(partnerId, right === 'WRITE');
      }
      await em.flush();
      await followSharing(em, application);
    });
  }
}

async function demandPartner(em: EntityManager, partnerId: string): Promise<void> {
  const [found] = await em.execute<{ may: boolean }[]>('select app.may_be_partner(?) as may', [partnerId]);
  if (found?.may !== true) {
    throw new PartnerRefused('There is no such organisation that could be a partner.');
  }
}
