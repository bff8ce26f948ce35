import { type Actor, type FundOwnedId, globalIdOf } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnFlag, type FlagAct } from './act-on-flag.js';

/** From now on nothing is admitted or awarded over it. */
@Injectable()
export class EscalateFlag {
  constructor(private readonly acting: ActOnFlag) {}

  execute(actor: Actor, act: FlagAct): Promise<Answer<FundOwnedId>> {
    return this.acting.execute(actor, 'escalateFlag', act, async (flag, now, em) => {
      flag.escalate(now);
      const { fundId, applicationId } = flag;
      await tellPeople(em, { event: 'RISK_ESCALATED', subject: globalIdOf('apl', fundId, applicationId), fundId, roles: ['OFFICER'] });
    });
  }
}
