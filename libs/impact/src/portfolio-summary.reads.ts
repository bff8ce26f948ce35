import { cycleReads, fundReads } from '@ledby/funds';
import { currency, integer, list, money, ofFund, one, readModel, relate } from '@ledby/platform';

const sums = {
  currency: currency('currency', 'The currency of these sums.'),
  grants: integer('grants', 'How many grants in it.'),
  awarded: money('awarded', 'What they award, without what is only in the pipeline or was cancelled.'),
  disbursed: money('disbursed', 'What was paid and did not come back, in this currency of payment.'),
};

const counts = {
  projects: integer('projects', 'How many projects.'),
  grants: integer('grants', 'How many grants, without those in the pipeline or cancelled.'),
};

const fundMoney = readModel('PortfolioMoney', {
  description: 'Sums of one currency; there is no sum over currencies.',
  subject: 'PortfolioSummary',
  table: 'portfolio_money',
  keys: ['fund_id', 'currency'],
  columns: sums,
});

const cycleMoney = readModel('CyclePortfolioMoney', {
  description: 'Sums of one currency in one cycle; there is no sum over currencies.',
  subject: 'PortfolioSummary',
  table: 'portfolio_cycle_money',
  keys: ['fund_id', 'cycle_id', 'currency'],
  columns: sums,
});

const cyclePortfolio = readModel('CyclePortfolio', {
  description: 'The portfolio of one cycle.',
  subject: 'PortfolioSummary',
  table: 'portfolio_cycle',
  keys: ['fund_id', 'cycle_id'],
  columns: counts,
});

export const portfolioSummaryReads = readModel('PortfolioSummary', {
  description:
    'A fund’s portfolio in numbers: projects, grants and money per currency. Kept as the portfolio changes, so it costs the same however large it grows.',
  table: 'portfolio_summary',
  keys: ['fund_id'],
  columns: counts,
});

relate(cyclePortfolio, {
  cycle: one(() => cycleReads, ofFund('cycle_id'), { description: 'The cycle.' }),
  money: list(
    () => cycleMoney,
    { fund_id: 'fund_id', cycle_id: 'cycle_id' },
    { description: 'Sums, one entry a currency.', orderedBy: 'currency' },
  ),
});

relate(portfolioSummaryReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund.' }),
  money: list(() => fundMoney, { fund_id: 'fund_id' }, { description: 'Sums, one entry a currency.', orderedBy: 'currency' }),
  cycles: list(
    () => cyclePortfolio,
    { fund_id: 'fund_id' },
    { description: 'The same by cycle, in order of entry.', orderedBy: 'cycle_id' },
  ),
});
