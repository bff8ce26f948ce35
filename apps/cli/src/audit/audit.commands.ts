import { type BrokenLink, platformChain, verifyChain } from '@ledby/platform';
import { Command, Option, SubCommand } from 'nest-commander';
import type pg from 'pg';
import { findFund } from '../funds/find-fund.js';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { LedbyDatabase } from '../running/ledby-database.js';

type Chain = { readonly id: string; readonly code: string };

type Verdict = { readonly chain: Chain; readonly entries: number; readonly broken: BrokenLink | undefined };

const ofPlatform: Chain = { id: platformChain, code: 'the platform' };

const sentenceOf = ({ chain: { code }, entries, broken }: Verdict): string =>
  broken === undefined
    ? `${code}: ${entries} ${entries === 1 ? 'entry' : 'entries'}, unbroken`
    : `${code}: BROKEN at entry ${broken.sequence} (${broken.problem}). ${broken.sentence}`;

const chainsOf = async (client: pg.Client, fund: string | undefined): Promise<readonly Chain[]> =>
  fund === undefined
    ? [...(await client.query<Chain>('select id, code from fund order by code')).rows, ofPlatform]
    : [await findFund(client, fund)];

@SubCommand({
  name: 'verify',
  description: 'Prove the audit chain of each fund, or name the first broken link. Exit code 1 when one is broken.',
})
export class VerifyAuditCommand extends LedbyCommand {
  constructor(private readonly database: LedbyDatabase) {
    super();
  }

  override async run(_: string[], { fund }: { readonly fund?: string }): Promise<void> {
    const broken = await this.database.connected(async client => {
      let found = 0;
      for (const chain of await chainsOf(client, fund)) {
        const verdict = { chain, ...(await verifyChain(client, chain.id)) };
        process.stdout.write(`${sentenceOf(verdict)}\n`);
        found += verdict.broken === undefined ? 0 : 1;
      }
      return found;
    });
    process.stdout.write(
      broken === 0 ? 'The audit record is whole.\n' : `The audit record is broken in ${broken} ${broken === 1 ? 'chain' : 'chains'}.\n`,
    );
    process.exitCode = broken === 0 ? 0 : 1;
  }

  @Option({ flags: '--fund <code>', description: 'Only the chain of this fund.' })
  parseFund(code: string): string {
    return code;
  }
}

@Command({ name: 'audit', description: 'Look after the audit record: verify.', subCommands: [VerifyAuditCommand] })
export class AuditCommands extends CommandGroup {}
