import 'reflect-metadata';
import { CommandFactory } from 'nest-commander';
import { CliModule } from './cli.module.js';
import { oneLine, tellFailure } from './running/tell-failure.js';

/** npm runs a script in the folder of the package; the paths that people type are meant from where they stand. */
const returnToCaller = (): void => {
  const caller = process.env['INIT_CWD'];
  if (process.env['npm_lifecycle_event'] === 'ledby' && caller !== undefined) process.chdir(caller);
};

/** One command line: exit code 0 when it did what it was asked, 78 for a wrong configuration, 130 after Ctrl-C, else what the command says, or 1. */
export const run = async (): Promise<void> => {
  if (process.argv.length <= 2) process.argv.push('--help');
  returnToCaller();
  await CommandFactory.run(CliModule, {
    logger: false,
    abortOnError: false,
    serviceErrorHandler: tellFailure,
    outputConfiguration: { outputError: (text, write) => write(`${oneLine(text)}\n`) },
  }).catch(tellFailure);
};
