import {
  aCycle,
  aFund,
  aFunder,
  aWindow,
  type CycleFact,
  type FunderFact,
  readOn,
  stated,
  type CallStatus,
  type WindowFact,
} from './fact.js';

const slaveryCalendar = 'https://web.dev.ohchr.un-icc.cloud/en/ohchr/node/16155/annual-grant-cycle';
const slaveryCall = 'https://www2.fundsforngos.org/?p=122656';
const slaveryYear =
  'https://newsinitaly.com/modern-slavery-the-announcement-of-the-un-fund-assigned-43-grants-to-assist-over-13000-survivors-of-slavery-in-33-countries/';
const administration = 'https://www.ohchr.org/en/administration-fund';
const tortureReporting =
  'http://web.test.ohchr.un-icc.cloud/en/about-us/funding-and-budget/trust-funds/united-nations-voluntary-fund-victims-torture/how-report-grant';
const tortureCircular = 'https://hubcymruafrica.wales/portfolio-items/the-united-nations-voluntary-fund-for-victims-of-torture/';

/** Both funds keep one calendar: a call from 15 January to 1 March, the Board in the autumn, grants for the calendar year that follows. */
const annual = (year: number, status: CallStatus, sourceUrl: string, windows: readonly WindowFact[]): CycleFact =>
  aCycle({
    number: String(year),
    title: `Grants for ${year}`,
    status,
    opensOn: `${year - 1}-01-15`,
    closesOn: `${year - 1}-03-01`,
    sourceUrl,
    windows,
  });

const slaveryGrants = [
  aWindow({
    code: 'ANNUAL',
    title: 'Annual grants',
    kind: 'SHORT_TERM',
    currency: 'USD',
    minimumAmount: '15000.00',
    maximumAmount: '35000.00',
    maximumMonths: 12,
    sourceUrl: slaveryCall,
  }),
];

const torture = { currency: 'USD', maximumAmount: '50000.00', maximumMonths: 12, sourceUrl: tortureCircular } as const;
const tortureGrants = [
  aWindow({ ...torture, code: 'DIRECT', title: 'Direct assistance', kind: 'SHORT_TERM' }),
  aWindow({ ...torture, code: 'CAPACITY', title: 'Capacity building', kind: 'CAPACITY_BUILDING' }),
];

export const ohchr: FunderFact = aFunder({
  code: 'OHCHR',
  name: 'Office of the United Nations High Commissioner for Human Rights',
  country: 'CH',
  website: 'https://www.ohchr.org',
  sourceUrl: administration,
  funds: [
    aFund({
      code: 'UNVTFCFS',
      name: 'UN Voluntary Trust Fund on Contemporary Forms of Slavery',
      description: 'Annual grants, renewable for up to five years by applying again each year.',
      sourceUrl: slaveryCalendar,
      cycles: [
        annual(2025, 'CLOSED', slaveryCalendar, slaveryGrants),
        annual(2026, 'AWARDED', slaveryCalendar, slaveryGrants),
        annual(2027, 'UNDER_ASSESSMENT', slaveryCalendar, slaveryGrants),
      ],
      statements: [
        stated(
          readOn,
          'Call 15 January to 1 March, screening March and April, evaluation with visits May to October, Board in November, letters of notification in December; grants run from 1 January to 31 December.',
          slaveryCalendar,
        ),
        stated(readOn, 'A final narrative and financial report; first-time grantees also report on six months by 15 July.', administration),
        stated(readOn, '43 grants in 33 countries for 13,000 survivors, USD 961,000, in one year (press, undated).', slaveryYear),
      ],
    }),
    aFund({
      code: 'UNVFVT',
      name: 'UN Voluntary Fund for Victims of Torture',
      description:
        'One-year grants for direct assistance and for capacity building, and emergency grants. Associations of victims may apply.',
      sourceUrl: tortureReporting,
      cycles: [annual(2026, 'AWARDED', tortureReporting, tortureGrants), annual(2027, 'UNDER_ASSESSMENT', tortureReporting, tortureGrants)],
      statements: [
        stated(
          readOn,
          'Final narrative and financial reports by 1 March after the year; first-time grantees report on six months by 15 July; an external audit from USD 50,000.',
          tortureReporting,
        ),
        stated(readOn, 'Grants of up to USD 50,000 (circular of an aggregator).', tortureCircular),
      ],
    }),
  ],
});
