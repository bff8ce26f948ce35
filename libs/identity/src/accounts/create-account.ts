import { type Actor, NotAllowed } from '@ledby/kernel';
import { AccessPolicy, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { type NewAccount, writeAccounts } from './write-accounts.js';

@Injectable()
export class CreateAccount {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  async execute(actor: Actor, { key, ...account }: NewAccount & { readonly key: string }): Promise<{ readonly id: string }> {
    if (!this.policy.allows(actor, 'create', 'Viewer', {})) {
      throw new NotAllowed('Only an administrator makes accounts.');
    }
    // The password is no part of what is remembered of the command: a fast digest of it would outlive its own.
    const { password: _, ...input } = account;
    const { answer } = await this.commands.execute(actor, { operation: 'createAccount', key, input }, async (em, record) => {
      const transaction = em.getKysely();
      const [id = ''] = await writeAccounts(
        { query: (text, values) => transaction.executeQuery<object>(CompiledQuery.raw(text, values)) },
        [account],
        actor.userId,
      );
      record.changed({ subjectType: 'Account', subjectId: id, fields: ['name', 'email', 'password', 'isAdministrator'] });
      return { id };
    });
    return answer;
  }
}
