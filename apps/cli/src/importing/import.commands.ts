import { FileRefused, importGrants, type ImportOutcome, printReport, ProgressDisplay } from '@ledby/interchange';
import { dayOf } from '@ledby/kernel';
import { Clock } from '@ledby/platform';
import { Command, Option, SubCommand } from 'nest-commander';
import { CommandGroup, LedbyCommand } from '../running/ledby-command.js';
import { LedbyDatabase } from '../running/ledby-database.js';

type Given = { readonly fund: string; readonly dryRun?: boolean; readonly json?: boolean };

const someRowsRefused = 2;

const whoReads = ({ fund }: ImportOutcome): string => {
  if (fund === undefined || !fund.isNew) return '';
  return fund.officer === undefined
    ? `Nobody may read the new fund ${fund.code} yet: npm run ledby -- member add EMAIL --fund ${fund.code} --role OFFICER\n`
    : `${fund.officer}, the demo officer, may read the new fund ${fund.code} as its OFFICER.\n`;
};

@SubCommand({
  name: '360giving',
  arguments: '<file>',
  argsDescription: { file: '360Giving 1.4, as JSON or as an Excel workbook.' },
  description: 'Take over published grants. Exit code 0 when every row is good, 2 when some were refused, 1 when the file is.',
})
export class Import360GivingCommand extends LedbyCommand {
  constructor(
    private readonly database: LedbyDatabase,
    private readonly clock: Clock,
  ) {
    super();
  }

  override async run([path = '']: string[], given: Given): Promise<void> {
    try {
      this.tell(await this.import(path, given), given);
    } catch (failure) {
      if (given.json === true && failure instanceof FileRefused) {
        const { code, problem, message } = failure;
        process.stdout.write(
          `${JSON.stringify({ format: 'ledby.import-refusal/1', file: path, fund: given.fund, code, problem, message })}\n`,
        );
      }
      throw failure;
    }
  }

  @Option({
    flags: '--fund <code>',
    description: 'The fund that the grants go to; made from the funder of the file if there is none of this code.',
    required: true,
  })
  parseFund(code: string): string {
    return code;
  }

  @Option({ flags: '--dry-run', description: 'Report what would happen, and write nothing.' })
  parseDryRun(): boolean {
    return true;
  }

  @Option({ flags: '--json', description: 'Print the report as one JSON document; whatever else is said goes to the standard error.' })
  parseJson(): boolean {
    return true;
  }

  private async import(path: string, { fund, dryRun = false, json = false }: Given): Promise<ImportOutcome> {
    const display = new ProgressDisplay(process.stderr);
    const request = {
      path,
      fundCode: fund,
      isRehearsal: dryRun,
      findingsForm: json ? ('json' as const) : ('csv' as const),
      today: dayOf(this.clock.now()),
      onProgress: display.show.bind(display),
    };
    try {
      // A rehearsal does not make a database only to leave it empty.
      if (dryRun && !this.database.exists) return await importGrants({ ...request, appUrl: undefined });
      return await this.database.use(({ appUrl }) => importGrants({ ...request, appUrl }));
    } finally {
      display.end();
    }
  }

  private tell(outcome: ImportOutcome, { json = false, dryRun = false }: Given): void {
    const { report } = outcome;
    process.stdout.write(`${json ? JSON.stringify(report, null, 2) : printReport(report)}\n`);
    if (!dryRun) (json ? process.stderr : process.stdout).write(whoReads(outcome));
    process.exitCode = report.rows.refused > 0 ? someRowsRefused : 0;
  }
}

@Command({
  name: 'import',
  description: 'Take over portfolios from other people’s files: 360giving.',
  subCommands: [Import360GivingCommand],
})
export class ImportCommands extends CommandGroup {}
