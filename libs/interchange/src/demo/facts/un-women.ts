import { aCycle, aFund, aFunder, aWindow, type FunderFact, readOn, stated } from './fact.js';

const questions = 'https://grants.unwomen.org/untf/cfp/frequently-asked-questions';
const budgets =
  'https://grants.untf.unwomen.org/Public/Frequently-Ask-Questions/UAC9b3e4OFhFa3HNMXV3xeWK2TU08tWleTZEKO-9MOQ/Budgets-and-Funding-Requests';

const window = { kind: 'MEDIUM_TERM', currency: 'USD', minimumAmount: '150000.00', sourceUrl: budgets } as const;

export const unWomen: FunderFact = aFunder({
  code: 'UN-WOMEN',
  name: 'United Nations Entity for Gender Equality and the Empowerment of Women',
  country: 'US',
  orgIdScheme: 'XM-DAC',
  orgId: '41146',
  website: 'https://www.unwomen.org',
  sourceUrl: questions,
  funds: [
    aFund({
      code: 'UNTF',
      name: 'UN Trust Fund to End Violence against Women',
      description: 'An annual call by cycle. A request may not exceed three times the annual budget of the organisation.',
      sourceUrl: questions,
      cycles: [
        aCycle({
          number: '27',
          title: 'Cycle 27 (2023)',
          status: 'AWARDED',
          sourceUrl: questions,
          windows: [
            aWindow({
              ...window,
              code: 'SMALL',
              title: 'Small grants',
              earmark: 'Organisations with an annual budget below USD 200,000',
              maximumAmount: '250000.00',
            }),
            aWindow({ ...window, code: 'STANDARD', title: 'Grants', maximumAmount: '1000000.00' }),
          ],
        }),
      ],
      statements: [
        stated(readOn, 'Evidence of being led by women: constitution, by-laws, organigram.', questions),
        stated(readOn, 'USD 150,000 to 1,000,000; small grants of 150,000 to 250,000 where the annual budget is below 200,000.', budgets),
      ],
    }),
  ],
});
