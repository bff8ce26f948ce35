import { aFund, aFunder, type FunderFact, readOn, stated } from './fact.js';

const sector = 'https://gfems.org/sector/lived-experience-leadership/';

export const globalFundToEndModernSlavery: FunderFact = aFunder({
  code: 'GFEMS',
  name: 'Global Fund to End Modern Slavery',
  country: 'US',
  website: 'https://gfems.org',
  sourceUrl: sector,
  isClosed: true,
  funds: [
    aFund({
      code: 'GFEMS',
      name: 'Global Fund to End Modern Slavery',
      description: 'Wound up at the end of 2024.',
      sourceUrl: sector,
      statements: [stated(readOn, 'USD 52 million and 25 million deployed; wound up at the end of 2024 (undated page).', sector)],
    }),
  ],
});
