import { cycleReads } from '@ledby/funds';
import { currency, decimal, flag, integer, list, money, ofFund, one, readModel, relate, text } from '@ledby/platform';

const internal = { subject: 'ImpactSummary', restricted: true } as const;
const side = { fund_id: 'fund_id', asked: 'asked', cycle_key: 'cycle_key' };
const unknown = { nullable: true };
const later = 'Null for all that was decided before Ledby took applications: nobody has collected it, and nobody guesses it.';

const pipelineMoney = readModel('LeadershipPipelineMoney', {
  ...internal,
  description: 'Sums of one currency on one side of the pipeline.',
  table: 'restricted.leadership_pipeline_money',
  keys: ['fund_id', 'asked', 'cycle_key', 'row_key', 'currency'],
  columns: {
    currency: currency('currency', 'The currency of these sums; there is no sum over currencies.'),
    grants: integer('grants', 'How many grants in it, without those in the pipeline or cancelled.'),
    awarded: money('awarded', 'What they award.'),
    disbursed: money('disbursed', 'What was paid and did not come back.'),
  },
});

const pipelineSide = readModel('LeadershipPipelineSide', {
  ...internal,
  description: 'One side of the pipeline: survivor-led under the policy named, or all others, which include all that is not stated.',
  table: 'restricted.leadership_pipeline_side',
  keys: ['fund_id', 'asked', 'cycle_key', 'row_key'],
  columns: {
    isSurvivorLed: flag('is_survivor_led', 'Whether this is the survivor-led side.'),
    recorded: integer(
      'recorded',
      'Projects on record: those that were selected, as far as cycles were recorded without their applications.',
    ),
    verified: integer('verified', 'Projects of them whose documents the fund has verified.'),
    eligible: integer('eligible', `Applications that met the formal conditions. ${later}`, unknown),
    scored: integer('scored', `Applications that were scored. ${later}`, unknown),
    awarded: integer('awarded', 'Projects of them with a grant that is neither planned nor cancelled.'),
    successRate: decimal(
      'success_rate',
      `Awarded projects for each application of this side. ${later} The rate of both sides together is beside them.`,
      unknown,
    ),
    daysToDecision: integer(
      'days_to_decision',
      'Median of the days from the close of the call to the first award; null where no project has both dates.',
      unknown,
    ),
    reportsOnTime: integer('reports_on_time', 'Reports that came by their day. Null until Ledby takes reports.', unknown),
    victimsAssisted: integer(
      'victims_assisted',
      'Victims directly assisted, unique persons (VA-01). Null until Ledby takes reports.',
      unknown,
    ),
  },
});

export const leadershipPipelineReads = readModel('LeadershipPipeline', {
  ...internal,
  description:
    'The way from application to award, split by who leads, exact, for the fund’s own officers alone. What others learn comes only from releases.',
  table: 'restricted.leadership_pipeline',
  keys: ['fund_id', 'asked', 'cycle_key'],
  columns: {
    policy: text('policy', 'The code of the leadership policy by which "survivor-led" is counted here.'),
    applicationsReceived: integer(
      'applications_received',
      'Applications that came in, whoever leads them; null where a cycle has no recorded number.',
      unknown,
    ),
    successRate: decimal(
      'success_rate',
      'Awarded projects for each application received, whoever leads them, between 0 and 1; null where applications are not recorded.',
      unknown,
    ),
  },
});

relate(pipelineSide, {
  money: list(() => pipelineMoney, { ...side, row_key: 'row_key' }, { description: 'Sums, one entry a currency.', orderedBy: 'currency' }),
});

relate(leadershipPipelineReads, {
  cycle: one(() => cycleReads, ofFund('cycle_id'), { description: 'The cycle; null for all cycles together.' }),
  sides: list(() => pipelineSide, side, {
    description: 'The two sides, others first; a side without a project is left out.',
    orderedBy: 'row_key',
  }),
});
