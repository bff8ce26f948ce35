import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { LockMode } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { findApplication } from '../applying/hold-application.js';
import { type Finding, SanctionsMatch } from './sanctions-match.entity.js';

export type MatchSettled = FundOwnedId & {
  readonly key: string;
  readonly version: number;
  readonly finding: Finding;
  readonly reason: string;
};

@Injectable()
export class SettleMatch {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: MatchSettled): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, finding, reason } = input;
    return this.commands.execute(actor, { operation: 'settleMatch', key, input, fundId }, async (em, record, now) => {
      const failHandler = () => new NotFound('There is no such match.');
      const match = await em.findOneOrFail(SanctionsMatch, { fundId, id }, { lockMode: LockMode.PESSIMISTIC_WRITE, failHandler });
      await findApplication(em, this.policy, actor, 'screen', { fundId, id: match.applicationId });
      match.demandVersion(version);
      match.settle(finding, reason, actor.userId, now);
      record.changed({ subjectType: 'SanctionsMatch', subjectId: id, fields: ['state'] });
      return { fundId, id: match.applicationId };
    });
  }
}
