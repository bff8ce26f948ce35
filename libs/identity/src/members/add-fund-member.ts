import { type Actor, type FundRole, NotAllowed, NotFound } from '@ledby/kernel';
import { AccessPolicy, Commands, enterFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { Account } from '../accounts/account.entity.js';
import { ActorReader } from '../actor/actor-reader.js';
import { announceAccess } from '../actor/announce-access.js';
import { FundMembership } from './fund-membership.entity.js';
import { isOfSameLine } from './line-of-makers.js';
import { AlreadyMember } from './membership.errors.js';

export type NewFundMember = { readonly key: string; readonly fundId: string; readonly email: string; readonly role: FundRole };

@Injectable()
export class AddFundMember {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly actors: ActorReader,
  ) {}

  async execute(actor: Actor, { key, ...input }: NewFundMember): Promise<{ readonly fundId: string; readonly id: string }> {
    const { fundId, email, role } = input;
    if (!this.policy.allows(actor, 'manageMembers', 'FundMember', { fundId })) {
      throw new NotAllowed('Only an administrator says who serves a fund.');
    }
    const { answer } = await this.commands.execute(actor, { operation: 'addFundMember', key, input, fundId }, async (em, record, now) => {
      await enterFund(em, fundId);
      const [fund] = await em.execute<object[]>('select id from fund where id = ?', [fundId]);
      const account = await em.findOne(Account, { email: email.toLowerCase() });
      if (fund === undefined || account === null) {
        throw new NotFound(fund === undefined ? 'There is no such fund.' : 'There is no account with this e-mail address.');
      }
      if ((await em.count(FundMembership, { fundId, userId: account.id, role })) > 0) {
        throw new AlreadyMember('This person already has this role in the fund.');
      }
      const appointment = { fundId, userId: account.id, role, isOfSameLine: await isOfSameLine(em, actor.userId, account.id) };
      const membership = FundMembership.appoint(actor, appointment, now);
      em.persist(membership);
      await announceAccess(em, account.id);
      record.changed({ subjectType: 'FundMember', subjectId: membership.id, fields: ['userId', 'role'] });
      return { fundId, id: membership.id, userId: account.id };
    });
    this.actors.forget(answer.userId);
    return answer;
  }
}
