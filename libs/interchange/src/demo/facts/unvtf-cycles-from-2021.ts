import { aCycle, aWindow, type CycleFact, readOn, stated } from './fact.js';
import { sources } from './unvtf-sources.js';

const currency = 'USD';
const vienna = 'Europe/Vienna';

const shortTerm = { kind: 'SHORT_TERM', currency, maximumAmount: '20000.00' } as const;
const sgp1 = { ...shortTerm, code: 'SGP1', title: 'Sub-grant programme 1: immediate and essential assistance', maximumMonths: 9 } as const;
const sgp2 = {
  code: 'SGP2',
  title: 'Sub-grant programme 2: medium-term, comprehensive assistance',
  kind: 'MEDIUM_TERM',
  currency,
  maximumAmount: '60000.00',
  maximumMonths: 24,
} as const;

export const laterCycles: readonly CycleFact[] = [
  aCycle({
    number: '5',
    title: 'Fifth grant cycle (2021)',
    status: 'CLOSED',
    opensOn: '2021-06-09',
    closesOn: '2021-07-09',
    // The press says “400” and means about as many; the statement below keeps the doubt.
    applicationsReceived: 400,
    sourceUrl: sources.call2021,
    windows: [aWindow({ ...sgp2, closesAt: '2021-07-09T21:59:00Z', closesZone: vienna, sourceUrl: sources.call2021 })],
    statements: [
      stated(
        '2021-06-09',
        'Call open from 9 June to 9 July 2021; clarifications asked by 21 June are answered to all on 25 June.',
        sources.call2021,
      ),
      stated(
        '2021-11-09',
        'About 400 applications from 60 countries; ten projects in ten countries, about USD 0.6 million (press).',
        sources.november2021,
      ),
    ],
  }),
  aCycle({
    number: '6',
    title: 'Sixth grant cycle (2022)',
    status: 'CLOSED',
    applicationsReceived: 95,
    sourceUrl: sources.november2022,
    windows: [aWindow({ ...sgp2, sourceUrl: sources.november2022 })],
    statements: [
      stated(
        '2022-11-22',
        'Announced at the 24th meeting of the Board: 95 proposals, five projects in five countries, USD 281,871, up to two years.',
        sources.november2022,
      ),
    ],
  }),
  aCycle({
    number: '7',
    title: 'Seventh grant cycle (2023)',
    status: 'CLOSED',
    // 184 under sub-grant programme 1 and 171 under sub-grant programme 2.
    applicationsReceived: 355,
    sourceUrl: sources.november2023,
    windows: [aWindow({ ...sgp1, sourceUrl: sources.may2023 }), aWindow({ ...sgp2, sourceUrl: sources.november2023 })],
    statements: [
      stated(
        '2023-02-01',
        'Sub-grant programme 1 open until 24 February 2023 (February 2023, day unknown; aggregator).',
        sources.february2023,
      ),
      stated('2023-05-23', 'Sub-grant programme 1: 184 proposals, ten projects in nine countries, up to USD 20,000 each.', sources.may2023),
      stated(
        '2023-08-01',
        'A call closes on 25 August 2023; the page does not say under which sub-grant programme (August 2023, day unknown; aggregator).',
        sources.august2023,
      ),
      stated(
        '2023-11-01',
        'Sub-grant programme 2: 171 proposals, seven projects across eight countries and all five UN regional groups, up to USD 60,000 each and close to USD 470,000 in all (November 2023, day unknown). Seven times 60,000 is 420,000: the source does not add up. More than 2,300 direct and 7,000 indirect beneficiaries are expected.',
        sources.november2023,
      ),
    ],
  }),
  aCycle({
    number: '8',
    title: 'Eighth grant cycle, special window (2024)',
    status: 'CLOSED',
    closesOn: '2024-05-31',
    sourceUrl: sources.cycle8,
    windows: [
      aWindow({
        code: 'SPECIAL',
        title: 'Special window: medium-term, comprehensive assistance',
        kind: 'SPECIAL',
        currency,
        sourceUrl: sources.cycle8,
      }),
    ],
  }),
  aCycle({
    number: '9',
    title: 'Ninth grant cycle (2025)',
    status: 'CLOSED',
    closesOn: '2025-01-31',
    sourceUrl: sources.cycle9,
    windows: [aWindow({ ...shortTerm, code: 'SHORT-TERM', title: 'Short-term assistance', maximumMonths: 9, sourceUrl: sources.cycle9 })],
    statements: [
      stated(
        readOn,
        'Projects start on 1 April 2025. The call asks to involve people with experience of trafficking in designing what is done (undated page, aggregator).',
        sources.cycle9,
      ),
    ],
  }),
  aCycle({
    number: '10',
    title: 'Tenth grant cycle, special window',
    status: 'AWARDED',
    sourceUrl: sources.cycle10,
    windows: [
      aWindow({
        code: 'SPECIAL',
        title: 'Special window: medium- to long-term assistance',
        kind: 'SPECIAL',
        currency,
        earmark: 'Asia-Pacific, Latin America and the Caribbean',
        sourceUrl: sources.cycle10,
      }),
    ],
    statements: [
      stated(
        readOn,
        'The call encourages trauma-informed, rights-based and survivor-led methods (undated page, aggregator).',
        sources.cycle10,
      ),
    ],
  }),
  aCycle({
    number: '10.2',
    title: 'Cycle 10.2, global call (2026)',
    status: 'AWARDED',
    closesOn: '2026-02-28',
    sourceUrl: sources.funding,
    windows: [
      aWindow({
        ...shortTerm,
        code: 'GLOBAL',
        title: 'Global call: short-term assistance',
        maximumMonths: 8,
        closesAt: '2026-02-28T22:59:00Z',
        closesZone: vienna,
        sourceUrl: sources.funding,
      }),
    ],
    statements: [
      stated(readOn, 'The Fund particularly encourages applications from survivor-led organizations (undated page).', sources.funding),
    ],
  }),
];
