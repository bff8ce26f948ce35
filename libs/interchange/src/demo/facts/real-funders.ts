import { globalFundToEndModernSlavery } from './closed-funders.js';
import { comicRelief, courtTrustFund, europeanUnion } from './europe.js';
import type { FunderFact } from './fact.js';
import { freedomFund } from './freedom-fund.js';
import { ohchr } from './ohchr.js';
import { unWomen } from './un-women.js';
import { officeForVictimsOfCrime, officeOnTraffickingInPersons } from './united-states.js';
import { unodc } from './unodc.js';

/** Real, public and sourced. Nothing about leadership is ever recorded of anybody in this list. */
export const realFunders: readonly FunderFact[] = [
  unodc,
  freedomFund,
  ohchr,
  unWomen,
  officeForVictimsOfCrime,
  officeOnTraffickingInPersons,
  europeanUnion,
  courtTrustFund,
  globalFundToEndModernSlavery,
  comicRelief,
];
