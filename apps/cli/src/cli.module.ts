import { Clock } from '@ledby/platform';
import { Module, type OnModuleInit } from '@nestjs/common';
import { InjectCommander } from 'nest-commander';
import { AccountCommands, CreateAccountCommand } from './accounts/account.commands.js';
import { AuditCommands, VerifyAuditCommand } from './audit/audit.commands.js';
import { ListFundsCommand } from './funds/list-funds.command.js';
import { Import360GivingCommand, ImportCommands } from './importing/import.commands.js';
import { FundMembers } from './members/fund-members.js';
import { AddMemberCommand, ListMembersCommand, MemberCommands, RemoveMemberCommand } from './members/member.commands.js';
import { MakeReleasesCommand, ReleaseCommands, ReleaseKeyCommand, VerifyReleaseCommand } from './releases/release.commands.js';
import type { ParsedCommand } from './running/ledby-command.js';
import { LedbyDatabase } from './running/ledby-database.js';
import { ImportSanctionsCommand, SanctionsCommands } from './sanctions/sanctions.commands.js';
import { OperatorTransaction } from './running/operator-transaction.js';

const commands = [
  ImportCommands,
  Import360GivingCommand,
  ListFundsCommand,
  MemberCommands,
  AddMemberCommand,
  RemoveMemberCommand,
  ListMembersCommand,
  AccountCommands,
  CreateAccountCommand,
  AuditCommands,
  VerifyAuditCommand,
  SanctionsCommands,
  ImportSanctionsCommand,
  ReleaseCommands,
  MakeReleasesCommand,
  VerifyReleaseCommand,
  ReleaseKeyCommand,
];

@Module({ providers: [Clock, LedbyDatabase, OperatorTransaction, FundMembers, ...commands] })
export class CliModule implements OnModuleInit {
  constructor(@InjectCommander() private readonly program: ParsedCommand) {}

  onModuleInit(): void {
    this.program
      .name('npm run ledby --')
      .description(
        'Ledby from the command line. Every command works on the database of this installation, beside a running Ledby or without one.',
      )
      .helpOption('-h, --help', 'Show this help.')
      .addHelpCommand(false);
  }
}
