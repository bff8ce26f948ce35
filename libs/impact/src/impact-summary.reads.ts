import { fundReads } from '@ledby/funds';
import { LeadershipLevelList } from '@ledby/leadership';
import { currency, flag, integer, list, money, one, oneOf, readModel, relate, text } from '@ledby/platform';

const sums = {
  currency: currency('currency', 'The currency of these sums.'),
  grants: integer('grants', 'How many grants in it, without those in the pipeline or cancelled.'),
  awarded: money('awarded', 'What they award.'),
  disbursed: money('disbursed', 'What was paid and did not come back.'),
};

const internal = { subject: 'ImpactSummary', restricted: true } as const;

const impactMoney = readModel('ImpactMoney', {
  ...internal,
  description: 'Sums of one currency, for the projects that count as survivor-led under the policy named, or for all others.',
  table: 'restricted.impact_money',
  keys: ['fund_id', 'asked', 'row_key'],
  columns: {
    isSurvivorLed: flag(
      'is_survivor_led',
      'Whether these are the survivor-led ones under the policy named; the others include all that is not stated.',
    ),
    ...sums,
  },
});

const levelMoney = readModel('ImpactLevelMoney', {
  ...internal,
  description: 'Sums of one currency at one level.',
  table: 'restricted.impact_level_money',
  keys: ['fund_id', 'level', 'currency'],
  columns: sums,
});

const impactLevel = readModel('ImpactLevel', {
  ...internal,
  description: 'The projects at one level.',
  table: 'restricted.impact_level',
  keys: ['fund_id', 'level'],
  columns: {
    level: oneOf(() => LeadershipLevelList)('level', 'The level.'),
    projects: integer('projects', 'How many projects.'),
    verified: integer('verified', 'How many of them the fund has verified.'),
    strict: integer('strict', 'How many of them meet the strict threshold.'),
  },
});

export const impactSummaryReads = readModel('ImpactSummary', {
  ...internal,
  description:
    'Projects and money split by who leads, exact, for the fund’s own officers alone. What others learn comes only from releases. What runs out by time leaves these sums within ten minutes; what is taken back, at once.',
  table: 'restricted.impact_summary',
  keys: ['fund_id', 'asked'],
  columns: {
    policy: text('policy', 'The code of the leadership policy by which "survivor-led" is counted here.'),
    projects: integer('projects', 'All projects of the fund: the sum of the four denominators.'),
    notAsked: integer('not_asked', 'Projects that were not asked.'),
    preferNotToSay: integer('prefer_not_to_say', 'Projects that were asked and prefer not to say.'),
    noReply: integer('no_reply', 'Projects that were asked and have given no answer that still stands.'),
    answered: integer('answered', 'Projects that were asked and answered.'),
    survivorLed: integer('survivor_led', 'Projects that count as survivor-led under the policy named, self-attested ones included.'),
    survivorLedVerified: integer('survivor_led_verified', 'Those of them whose documents the fund has verified.'),
  },
});

relate(impactLevel, {
  money: list(
    () => levelMoney,
    { fund_id: 'fund_id', level: 'level' },
    { description: 'Sums, one entry a currency.', orderedBy: 'currency' },
  ),
});

relate(impactSummaryReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund.' }),
  money: list(
    () => impactMoney,
    { fund_id: 'fund_id', asked: 'asked' },
    { description: 'Sums by currency, survivor-led or not under the policy named.', orderedBy: 'row_key' },
  ),
  levels: list(() => impactLevel, { fund_id: 'fund_id' }, { description: 'The same by level, lowest first.', orderedBy: 'rank' }),
});
