import { createAccounts } from '@ledby/identity';
import { BadInput } from '@ledby/kernel';
import { Command, Option, SubCommand } from 'nest-commander';
import type pg from 'pg';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { OperatorTransaction } from '../running/operator-transaction.js';
import { readPassword } from './read-password.js';

type Given = { readonly name: string; readonly passwordFile?: string; readonly administrator?: boolean };

const statements = (client: pg.Client) => ({
  query: async (text: string, values: unknown[]) => ({ rows: (await client.query<object>(text, values)).rows }),
});

const emailOf = (text: string): string => {
  if (!/^[^\s@]{1,64}@[^\s@]{1,190}$/.test(text)) {
    throw new BadInput('An e-mail address looks like NAME@EXAMPLE.ORG.');
  }
  return text.toLowerCase();
};

@SubCommand({
  name: 'create',
  arguments: '<email>',
  argsDescription: { email: 'The address to sign in with.' },
  description: 'Make an account; asks for its password without showing it.',
})
export class CreateAccountCommand extends LedbyCommand {
  constructor(private readonly transaction: OperatorTransaction) {
    super();
  }

  override async run([typed = '']: string[], { name, passwordFile, administrator = false }: Given): Promise<void> {
    const email = emailOf(typed);
    if (name.trim() === '' || name.length > 200) {
      throw new BadInput('A name has 1 to 200 characters.');
    }
    const password = await readPassword(passwordFile);
    await this.transaction.execute('createAccount', async (client, record) => {
      const [id = ''] = await createAccounts(statements(client), [{ email, name: name.trim(), password, isAdministrator: administrator }]);
      record({ subjectType: 'Account', subjectId: id, fields: ['name', 'email', 'password', 'isAdministrator'] });
    });
    process.stdout.write(`${email} can sign in now${administrator ? ', as an administrator of the platform' : ''}.\n`);
  }

  @Option({ flags: '--name <name>', description: 'The name of the person.', required: true })
  parseName(name: string): string {
    return name;
  }

  @Option({ flags: '--password-file <file>', description: 'Take the password from the first line of this file; - is the standard input.' })
  parsePasswordFile(file: string): string {
    return file;
  }

  @Option({ flags: '--administrator', description: 'Of the platform: keeps accounts and members, and sees no portfolio.' })
  parseAdministrator(): boolean {
    return true;
  }
}

@Command({ name: 'account', description: 'Look after accounts: create.', subCommands: [CreateAccountCommand] })
export class AccountCommands extends CommandGroup {}
