import { aCycle, aWindow, type CycleFact, readOn, stated } from './fact.js';
import { sources } from './unvtf-sources.js';

const currency = 'USD';

/** Until the fourth cycle a call had one strand and no number of a sub-grant programme. */
export const firstCycles: readonly CycleFact[] = [
  aCycle({
    number: '1',
    title: 'First grant cycle (2011-2014)',
    status: 'CLOSED',
    sourceUrl: sources.calls,
    windows: [
      aWindow({
        code: 'CALL-1',
        title: 'First call for proposals',
        kind: 'MEDIUM_TERM',
        currency,
        maximumMonths: 36,
        sourceUrl: sources.calls,
      }),
    ],
    statements: [
      stated(readOn, 'Eleven NGOs, USD 750,000 in all, projects of ten months to three years (page of the calls, undated).', sources.calls),
      stated(
        '2011-10-18',
        'Twelve projects in the first year, in Albania, Cambodia, Costa Rica, the Czech Republic, France, India, Israel, Kenya, Nepal, Nigeria, the Republic of Moldova and the United States; a first tranche of close to USD 300,000. The page of the calls says eleven: the sources disagree.',
        sources.october2011,
      ),
    ],
  }),
  aCycle({
    number: '2',
    title: 'Second grant cycle (2014-2017)',
    status: 'CLOSED',
    sourceUrl: sources.calls,
    windows: [
      aWindow({
        code: 'CALL-2',
        title: 'Second call for proposals',
        kind: 'MEDIUM_TERM',
        currency,
        maximumMonths: 36,
        sourceUrl: sources.calls,
      }),
    ],
    statements: [stated(readOn, '23 NGOs, USD 1.25 million over three years (page of the calls, undated).', sources.calls)],
  }),
  aCycle({
    number: '3',
    title: 'Third grant cycle: refugees and migrants, armed conflict',
    status: 'CLOSED',
    sourceUrl: sources.calls,
    windows: [
      aWindow({
        code: 'CALL-3',
        title: 'Third call for proposals',
        kind: 'MEDIUM_TERM',
        currency,
        minimumAmount: '20000.00',
        maximumAmount: '60000.00',
        maximumMonths: 24,
        sourceUrl: sources.calls,
      }),
    ],
    statements: [stated(readOn, 'Projects of USD 20,000 to 60,000 and of 12 to 24 months (page of the calls, undated).', sources.calls)],
  }),
  aCycle({
    number: '4',
    title: 'Fourth grant cycle (2019-2020)',
    status: 'CLOSED',
    applicationsReceived: 268,
    sourceUrl: sources.december2020,
    windows: [
      aWindow({
        code: 'SGP1',
        title: 'Sub-grant programme 1: immediate and essential assistance',
        kind: 'SHORT_TERM',
        currency,
        maximumAmount: '20000.00',
        maximumMonths: 9,
        sourceUrl: sources.april2020,
      }),
      aWindow({
        code: 'SGP2',
        title: 'Sub-grant programme 2: medium-term, comprehensive assistance',
        kind: 'MEDIUM_TERM',
        currency,
        maximumAmount: '60000.00',
        maximumMonths: 24,
        sourceUrl: sources.august2020,
      }),
      aWindow({
        code: 'CAPACITY',
        title: 'Longer-term capacity building',
        kind: 'CAPACITY_BUILDING',
        currency,
        sourceUrl: sources.december2020,
      }),
    ],
    statements: [
      stated('2020-04-09', 'Ten NGOs selected under sub-grant programme 1, the first emergency window of the Fund.', sources.april2020),
      stated(
        '2020-08-28',
        '16 NGO projects from 14 countries selected under sub-grant programme 2, USD 0.9 million; 268 NGOs from 64 countries had applied.',
        sources.august2020,
      ),
      stated(
        '2020-12-11',
        'Six more NGOs from the reserve list under sub-grant programme 2. In 2020 there were three windows, and grants to 32 projects from 24 countries, USD 1.4 million in all.',
        sources.december2020,
      ),
    ],
  }),
];
