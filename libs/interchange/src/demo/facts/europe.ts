import { aCycle, aFund, aFunder, aWindow, type FunderFact, readOn, stated } from './fact.js';

const call =
  'https://euro-access.eu/en/calls/1405/Call-for-proposals-on-the-assistance-support-and-integration-of-third-country-national-victims-of-trafficking-in-human-beings?font=2';
const earlierCall =
  'https://accesseurope.ie/open-funds/amif-assistance-support-and-integration-of-third-country-national-victims-of-trafficking-in-human-beings';
const mandates = 'https://trustfundforvictims.org/index.php/fr/node/244';
const redNoseDay = 'https://www.rednoseday.com/news/trafficking';

export const europeanUnion: FunderFact = aFunder({
  code: 'EU',
  name: 'European Union',
  country: 'BE',
  website: 'https://commission.europa.eu',
  sourceUrl: call,
  funds: [
    aFund({
      code: 'AMIF-THB',
      name: 'Asylum, Migration and Integration Fund: victims of trafficking in human beings',
      description:
        'Assistance, support and integration of victims of trafficking who are nationals of third countries. The Union pays 90 % of the costs.',
      sourceUrl: call,
      cycles: [
        aCycle({
          number: 'AMIF-2024-TF2-AG-THB',
          title: 'Call AMIF-2024-TF2-AG-THB',
          status: 'AWARDED',
          opensOn: '2024-05-21',
          closesOn: '2024-08-21',
          sourceUrl: call,
          windows: [
            aWindow({
              code: 'THB',
              title: 'Transnational projects',
              kind: 'MEDIUM_TERM',
              currency: 'EUR',
              minimumAmount: '500000.00',
              maximumAmount: '1000000.00',
              sourceUrl: call,
            }),
          ],
          statements: [
            stated('2024-05-21', 'EUR 6 million for the call, EUR 500,000 to 1,000,000 a project, funding rate 90 %.', call),
            stated(readOn, 'At least three applicants from three Member States (text of an earlier call).', earlierCall),
          ],
        }),
      ],
    }),
  ],
});

export const courtTrustFund: FunderFact = aFunder({
  code: 'ICC-TFV',
  name: 'Trust Fund for Victims at the International Criminal Court',
  country: 'NL',
  website: 'https://www.trustfundforvictims.org',
  sourceUrl: mandates,
  funds: [
    aFund({
      code: 'TFV',
      name: 'Trust Fund for Victims',
      description: 'Reparations and assistance through implementing partners in the situation countries of the Court.',
      sourceUrl: mandates,
      statements: [stated(readOn, 'Principle of its grants: victims take part in planning the programme.', mandates)],
    }),
  ],
});

export const comicRelief: FunderFact = aFunder({
  code: 'COMIC-RELIEF',
  name: 'Comic Relief',
  country: 'GB',
  orgIdScheme: 'GB-CHC',
  orgId: '326568',
  website: 'https://www.comicrelief.com',
  sourceUrl: redNoseDay,
  funds: [
    aFund({
      code: 'RED-NOSE-DAY',
      name: 'Red Nose Day',
      description: 'Grants from public fund-raising in the United Kingdom.',
      sourceUrl: redNoseDay,
      statements: [stated(readOn, 'At one time ten projects against trafficking were funded (undated page).', redNoseDay)],
    }),
  ],
});
