import { aCycle, aFund, aFunder, aWindow, type FunderFact, readOn, stated } from './fact.js';

const measures = 'https://ovc.ojp.gov/funding/performance-measures/reporting-performance-measures';
const award = 'https://ovc.ojp.gov/funding/awards/2019-vt-bx-k014';
const larger =
  'https://us.fundsforngos.org/grant-size/500000-to-1-million/ovc-field-generated-strategies-to-address-the-criminalization-of-minor-victims-of-sex-trafficking/';
const atlis = 'https://nhttac.acf.hhs.gov/about-nhttac/news/otip-announces-2024-anti-trafficking-leadership-innovation-and-sustainability';

export const officeForVictimsOfCrime: FunderFact = aFunder({
  code: 'OVC',
  name: 'Office for Victims of Crime, US Department of Justice',
  country: 'US',
  website: 'https://ovc.ojp.gov',
  sourceUrl: measures,
  funds: [
    aFund({
      code: 'OVC-HT',
      name: 'Services for Victims of Human Trafficking (ALN 16.320)',
      description:
        'Annual notices of funding opportunity for capacity, comprehensive services, legal services, economic empowerment and health.',
      sourceUrl: measures,
      cycles: [
        aCycle({
          number: 'FY2019',
          title: 'Fiscal year 2019',
          status: 'CLOSED',
          sourceUrl: award,
          windows: [
            aWindow({
              code: 'LEADERSHIP',
              title: 'Survivor leadership and peer support',
              kind: 'CAPACITY_BUILDING',
              currency: 'USD',
              sourceUrl: award,
            }),
          ],
          statements: [
            stated(readOn, 'USD 900,000 awarded in fiscal year 2019 for survivor leadership and peer support (undated page).', award),
          ],
        }),
      ],
      statements: [
        stated(readOn, 'Quarterly and semi-annual progress reports with measures of victims served and types of victimisation.', measures),
        stated(readOn, 'Up to USD 1,000,000 over three years in one call (aggregator, undated).', larger),
      ],
    }),
  ],
});

export const officeOnTraffickingInPersons: FunderFact = aFunder({
  code: 'OTIP',
  name: 'Office on Trafficking in Persons, US Department of Health and Human Services',
  country: 'US',
  website: 'https://nhttac.acf.hhs.gov',
  sourceUrl: atlis,
  funds: [
    aFund({
      code: 'ATLIS',
      name: 'Anti-Trafficking Leadership, Innovation and Sustainability',
      description: 'Awards with coaching that build the capacity of survivor-led organizations, collaborations and community groups.',
      sourceUrl: atlis,
      cycles: [
        aCycle({
          number: '2024',
          title: 'ATLIS 2024',
          status: 'CLOSED',
          sourceUrl: atlis,
          windows: [
            aWindow({
              code: 'ATLIS',
              title: 'Awards and coaching',
              kind: 'CAPACITY_BUILDING',
              currency: 'USD',
              maximumAmount: '20000.00',
              sourceUrl: atlis,
            }),
          ],
          statements: [stated(readOn, 'Twelve initiatives announced for 2024, up to USD 20,000 each (undated page).', atlis)],
        }),
      ],
    }),
  ],
});
