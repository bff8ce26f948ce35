import { type Theme, themes } from '@ledby/kernel';
import type { PlannedAwards } from './award-plan.js';
import type { FictionalCountry, TextLanguage } from './fictional/fictional-country.js';
import type { SeededChance } from './seeded-chance.js';
import { english } from './words/english.js';
import { french } from './words/french.js';
import { portuguese } from './words/portuguese.js';
import type { Groups, ProjectWords } from './words/project-words.js';
import { spanish } from './words/spanish.js';
import { undertakings, unrestrictedUse } from './words/summaries.js';

const words: Readonly<Record<TextLanguage, ProjectWords>> = { en: english, fr: french, es: spanish, pt: portuguese };

/** What funds mostly pay for comes up most often. */
const frequent: readonly Theme[] = [
  ...themes,
  'SHELTER',
  'SHELTER',
  'PSYCHOSOCIAL',
  'PSYCHOSOCIAL',
  'LEGAL_AID',
  'LEGAL_AID',
  'LIVELIHOOD',
  'LIVELIHOOD',
  'MEDICAL',
  'REUNIFICATION_RETURN',
];

const withoutGroup: readonly Theme[] = ['TRAINING_AWARENESS', 'CAPACITY_BUILDING', 'OTHER'];
const ofAdults: readonly Theme[] = ['LIVELIHOOD', 'ACCESS_TO_JUSTICE', 'LEGAL_AID'];

function groupsFor(theme: Theme, { women, migrants, adults, young }: Groups, serves: PlannedAwards['serves']): readonly string[] {
  if (serves !== undefined) {
    return serves === 'WOMEN' ? women : migrants;
  }
  if (theme === 'EDUCATION') {
    return young;
  }
  return ofAdults.includes(theme) ? adults : [...adults, ...young];
}

export type ProjectText = { readonly theme: Theme; readonly title: string; readonly summary: string };

export function nameProject(
  { isUnrestricted = false, themes: offered = frequent, serves }: PlannedAwards,
  home: FictionalCountry,
  chance: SeededChance,
): ProjectText {
  const { forWhom, activities, groups, areas, unrestricted } = words[home.language];
  if (isUnrestricted) {
    return { theme: 'CAPACITY_BUILDING', title: `${chance.oneOf(unrestricted)} ${home.within}`, summary: unrestrictedUse };
  }
  const theme = chance.oneOf(offered);
  const way = chance.oneOf([0, 1] as const);
  const activity = chance.oneOf(activities[theme][way]);
  const whomOrWhere = withoutGroup.includes(theme) ? chance.oneOf(areas) : `${forWhom} ${chance.oneOf(groupsFor(theme, groups, serves))}`;
  return {
    theme,
    title: `${activity} ${whomOrWhere} ${home.within}`,
    summary: `${undertakings[theme][way]} It expects to reach about ${10 * chance.between(3, 40)} persons directly.`,
  };
}
