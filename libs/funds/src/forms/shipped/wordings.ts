import type { Choice, Wording } from '../form-definition.js';

/** Both languages side by side, so that a change of one is seen beside the other. */
export const say = (en: string, fr: string): Wording => ({ en, fr });

export const choice = (key: string, en: string, fr: string): Choice => ({ key, label: say(en, fr) });

export const noNames = say(
  'Do not write names, photographs or stories of people you assist. Say how many.',
  'N’écrivez jamais de noms, de photographies ou de récits de personnes que vous aidez. Dites combien.',
);
