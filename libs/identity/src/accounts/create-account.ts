import { type Actor, NotAllowed } from '@ledby/kernel';
import { AccessPolicy, Commands } from '@ledby/platform';
import { Inject, Injectable } from '@nestjs/common';
import { CompiledQuery } from 'kysely';
import { createHmac } from 'node:crypto';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { type NewAccount, writeAccounts } from './write-accounts.js';

@Injectable()
export class CreateAccount {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {}

  async execute(actor: Actor, { key, ...account }: NewAccount & { readonly key: string }): Promise<{ readonly id: string }> {
    if (!this.policy.allows(actor, 'create', 'Viewer', {})) {
      throw new NotAllowed('Only an administrator makes accounts.');
    }
    const input = { ...account, password: this.seal(account.password) };
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

  /** A repeat with another password is another command. A plain digest could be guessed at by whoever reads the receipts; this one not without the secret. */
  private seal(password: string): string {
    return createHmac('sha256', this.options.secret).update(`first password: ${password}`).digest('base64url');
  }
}
