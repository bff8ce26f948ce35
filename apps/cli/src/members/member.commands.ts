import { BadInput, type FundRole, fundRoles } from '@ledby/kernel';
import { Command, Option, SubCommand } from 'nest-commander';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { printTable } from '../running/print-table.js';
import { FundMembers } from './fund-members.js';

type OfFund = { readonly fund: string };
type Given = OfFund & { readonly role: FundRole };

const person = { arguments: '<email>', argsDescription: { email: 'The address that the person signs in with.' } };
const ofFund = { flags: '--fund <code>', description: 'The fund.', required: true };
const inRole = { flags: '--role <role>', description: 'What the person is to the fund.', required: true, choices: [...fundRoles] };

const roleOf = (text: string): FundRole => {
  const role = fundRoles.find(known => known === text.toUpperCase());
  if (role === undefined) {
    throw new BadInput(`A role is one of ${fundRoles.join(', ')}.`);
  }
  return role;
};

@SubCommand({ name: 'add', ...person, description: 'Give a person a role in a fund.' })
export class AddMemberCommand extends LedbyCommand {
  constructor(private readonly members: FundMembers) {
    super();
  }

  override async run([email = '']: string[], given: Given): Promise<void> {
    await this.members.add({ email, ...given });
    process.stdout.write(`${email} is ${given.role} of ${given.fund.toUpperCase()} now.\n`);
  }

  @Option(ofFund)
  parseFund(code: string): string {
    return code;
  }

  @Option(inRole)
  parseRole(role: string): FundRole {
    return roleOf(role);
  }
}

@SubCommand({ name: 'remove', ...person, description: 'Take a role in a fund from a person, at once.' })
export class RemoveMemberCommand extends LedbyCommand {
  constructor(private readonly members: FundMembers) {
    super();
  }

  override async run([email = '']: string[], given: Given): Promise<void> {
    await this.members.remove({ email, ...given });
    process.stdout.write(`${email} is no longer ${given.role} of ${given.fund.toUpperCase()}.\n`);
  }

  @Option(ofFund)
  parseFund(code: string): string {
    return code;
  }

  @Option(inRole)
  parseRole(role: string): FundRole {
    return roleOf(role);
  }
}

@SubCommand({ name: 'list', description: 'List who serves a fund.' })
export class ListMembersCommand extends LedbyCommand {
  constructor(private readonly members: FundMembers) {
    super();
  }

  override async run(_: string[], { fund }: OfFund): Promise<void> {
    const members = await this.members.list(fund);
    const lines = members.map(({ email, name, role }) => [role, email, name]);
    process.stdout.write(
      members.length === 0 ? 'Nobody serves this fund yet.\n' : `${printTable([['ROLE', 'E-MAIL', 'NAME'], ...lines])}\n`,
    );
  }

  @Option(ofFund)
  parseFund(code: string): string {
    return code;
  }
}

@Command({
  name: 'member',
  description: 'Say who serves a fund: add, remove, list.',
  subCommands: [AddMemberCommand, RemoveMemberCommand, ListMembersCommand],
})
export class MemberCommands extends CommandGroup {}
