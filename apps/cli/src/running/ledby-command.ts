import { BadInput } from '@ledby/kernel';
import { CommandRunner } from 'nest-commander';

/** The parser's own word for a command. */
export type ParsedCommand = Parameters<CommandRunner['setCommand']>[0];

/** Refuses what it was not asked for: a word too many is more often a slip than a wish. */
export abstract class LedbyCommand extends CommandRunner {
  override setCommand(command: ParsedCommand): this {
    command.allowExcessArguments(false).helpOption('-h, --help', 'Show this help.');
    return super.setCommand(command);
  }
}

/** A word that only opens others, such as `audit` in `audit verify`. */
export abstract class CommandGroup extends CommandRunner {
  override setCommand(command: ParsedCommand): this {
    command.helpOption('-h, --help', 'Show this help.').addHelpCommand(false);
    return super.setCommand(command);
  }

  override async run([word]: string[]): Promise<void> {
    if (word !== undefined) {
      throw new BadInput(
        `There is no command ${this.command.name()} ${word.slice(0, 40)}; see npm run ledby -- ${this.command.name()} --help.`,
      );
    }
    this.command.outputHelp();
  }
}
