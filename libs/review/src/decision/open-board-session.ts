import { holdApplicants } from '@ledby/applications';
import { type Actor, type FundOwnedId, globalIdOf } from '@ledby/kernel';
import { tellPeople } from '@ledby/notices';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { peopleAtHand } from '../assessment/panel.js';
import { AgendaItem } from './agenda-item.entity.js';
import { holdSession } from './hold-session.js';

export type SessionAct = FundOwnedId & { readonly key: string; readonly version: number };

/** Opens the paper pack to the trustees, each item to those who do not belong to who applies. */
@Injectable()
export class OpenBoardSession {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: SessionAct): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    demandInFund(this.policy, actor, 'change', 'BoardSession', fundId, 'Sessions of the Board are opened by the officers of the fund.');
    return this.commands.execute(actor, { operation: 'openBoardSession', key, input, fundId }, async (em, record) => {
      const session = await holdSession(em, { fundId, id });
      session.demandVersion(version);
      session.open();
      const items = await em.find(AgendaItem, { fundId, sessionId: id });
      const applicants = await holdApplicants(
        em,
        fundId,
        items.map(({ applicationId }) => applicationId),
      );
      const tiedTo = new Map(applicants.map(applicant => [applicant.id, applicant.organisationIds]));
      const trustees = await peopleAtHand(em, fundId, 'TRUSTEE');
      for (const item of items) {
        const applicant = tiedTo.get(item.applicationId) ?? [];
        item.openTo(trustees.filter(({ member_of }) => !member_of.some(one => applicant.includes(one))).map(({ user_id }) => user_id));
      }
      const readers = [...new Set(items.flatMap(({ readerIds }) => readerIds))];
      await tellPeople(em, { event: 'SESSION_OPENED', subject: globalIdOf('bds', fundId, id), fundId, userIds: readers });
      record.changed({ subjectType: 'BoardSession', subjectId: id, fields: ['state'] });
      return { fundId, id };
    });
  }
}
