import { awardsOfOtherFunds } from './awards-of-other-funds.js';
import { awardsOfUnvtf } from './awards-of-unvtf.js';
import type { PlannedAwards } from './award-plan.js';

export const plannedAwards: readonly PlannedAwards[] = [...awardsOfUnvtf, ...awardsOfOtherFunds];

/** In Uganda, by the name “Ekikopo ky’Enjuba Initiative”: verified, and everyone counted agrees to a badge. */
export const demoBadgeHolderKey = 'UG-01';

/** In Kenya, by the name “Kikombe cha Mwezi Community House”. */
export const demoGranteeKey = 'KE-01';
