import { aCycle, aFund, aFunder, aWindow, type FunderFact, readOn, stated } from './fact.js';

const launch = 'https://independent.co.ug/uganda-to-benefit-from-1million-survivor-leadership-fund-to-fight-slavery-human-trafficking';
const supporting = 'https://www.freedomfund.org/news/supporting-survivor-led-organisations';
const trust = 'https://avpn.asia/blog/taking-a-chance-on-trust-based-philanthropy-the-case-of-the-freedom-fund/';

const unrestricted = aWindow({
  code: 'UNRESTRICTED',
  title: 'Unrestricted grants',
  kind: 'UNRESTRICTED',
  currency: 'USD',
  minimumAmount: '15000.00',
  maximumAmount: '15000.00',
  sourceUrl: launch,
});

export const freedomFund: FunderFact = aFunder({
  code: 'FREEDOM-FUND',
  name: 'Freedom Fund',
  country: 'GB',
  website: 'https://www.freedomfund.org',
  sourceUrl: supporting,
  funds: [
    aFund({
      code: 'SLF',
      name: 'Survivor Leadership Fund',
      description: 'Launched in 2021: unrestricted grants of USD 15,000 with minimal reporting, in rounds by region.',
      leadershipPolicy: 'ANY_LEADER_V1',
      sourceUrl: launch,
      cycles: [
        aCycle({
          number: '2021',
          title: 'First round: Ethiopia, Kenya, Uganda',
          status: 'CLOSED',
          closesOn: '2021-10-31',
          sourceUrl: launch,
          windows: [{ ...unrestricted, earmark: 'Ethiopia, Kenya, Uganda' }],
          statements: [stated('2021-10-31', 'USD 105,000 for the first round; more than USD 1 million over five years.', launch)],
        }),
        aCycle({
          number: 'LATER',
          title: 'Later rounds by region',
          status: 'AWARDED',
          sourceUrl: supporting,
          windows: [{ ...unrestricted, sourceUrl: supporting }],
        }),
      ],
      statements: [
        stated(readOn, 'Eligible with one or more persons with lived experience of exploitation in a leadership position.', launch),
        stated(
          readOn,
          '118 organisations in 15 countries funded; an evaluation looked at 77 of them in 13 countries; 70 % are led by women.',
          supporting,
        ),
        stated(readOn, 'In 2019 fewer than 10 % of the local partners were survivor-led.', trust),
      ],
    }),
  ],
});
