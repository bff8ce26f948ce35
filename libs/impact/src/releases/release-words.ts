import type { UnRegion } from '@ledby/kernel';
import type { LeadershipPolicyCode } from '@ledby/leadership';
import type { Dimension, Measure } from '../disclosure/cube.js';

/** One text for too small, empty, not collected and hidden for another's sake. */
export const notShown = 'not shown';

const meanings: Readonly<Record<LeadershipPolicyCode, string>> = {
  ANY_LEADER_V1:
    'Survivor-led under ANY_LEADER_V1 means that at least one person with lived experience holds a leading seat with a vote or decision power.',
  MAJORITY_V1:
    'Survivor-led under MAJORITY_V1 means that people with lived experience hold more than half of the seats of the body that decides, and at least half of the senior staff where there are staff.',
  DEI_75_50_V1:
    'Survivor-led under DEI_75_50_V1 means that people with lived experience hold at least three quarters of the seats of the body that decides, and at least half of the senior staff where there are staff.',
};

export type DefinitionOfLed = { readonly code: string; readonly title: string; readonly ground: string };

/** Those that Ledby brings are explained; a fund's own speaks in the words in which two people agreed on it. */
export const meaningOf = ({ code, title, ground }: DefinitionOfLed): string =>
  code in meanings
    ? meanings[code as LeadershipPolicyCode]
    : `Survivor-led under ${code}, a definition of the fund’s own, means: ${title}. Ground: ${ground}.`;

const measureWords: Readonly<Record<Measure, string>> = {
  PROJECTS_LED: 'Survivor-led projects',
  ORGANISATIONS_LED: 'Survivor-led organisations',
  MONEY_SHARE: 'Share of awarded money that goes to survivor-led projects, in percent',
  PERSONS_ASSISTED: 'People assisted by survivor-led projects',
};

const dimensionWords: Readonly<Record<Dimension, string>> = {
  REGION: 'UN regional group',
  COUNTRY: 'country',
  THEME: 'theme',
  WINDOW_KIND: 'kind of funding window',
  YEAR: 'year of award',
};

export const titleOf = (measure: Measure, by: readonly Dimension[], currency: string | null): string =>
  `${measureWords[measure]}${currency === null ? '' : ` (${currency})`}${by.length === 0 ? '' : `, by ${by.map(dimension => dimensionWords[dimension]).join(' and ')}`}`;

const regionWords: ReadonlyMap<string, string> = new Map<UnRegion, string>([
  ['AFRICA', 'Africa'],
  ['ASIA_PACIFIC', 'Asia-Pacific'],
  ['EASTERN_EUROPE', 'Eastern Europe'],
  ['LATIN_AMERICA_CARIBBEAN', 'Latin America and the Caribbean'],
  ['WESTERN_EUROPE_OTHERS', 'Western Europe and others'],
]);

/** A key as people write it; a code of two letters stays one. */
export const wordsOf = (key: string): string => regionWords.get(key) ?? asWords(key);

const asWords = (key: string): string =>
  /^[A-Z]{3,}(_[A-Z]+)*$/.test(key) ? key.charAt(0) + key.slice(1).toLowerCase().replaceAll('_', ' ') : key;

export const licence =
  'These tables may be copied and quoted with the name of the fund and the number of the release. Nobody may use them to find out who leads an organisation. Copies are deleted by the day named here.';

export const notesOf = (resolution: number, doNotRetainAfter: string): readonly string[] => [
  'Who leads is stated by organisations themselves, by free choice, and counted here only where the people concerned agreed to be counted in totals and the fund has verified the documents. Silence is never counted as an answer, so the true number may be higher.',
  `"${notShown}" is one answer for several things: too few, none, not collected, or kept back so that another figure cannot be worked out. It never means none.`,
  `Counts are rounded down to a multiple of ${resolution}. A share is given as the lower end of a band of ten points: 20 means at least 20 and less than 30 percent. Because of rounding, parts do not add up to totals.`,
  'A figure stays as it was until enough has changed; the release in which it was set is named beside it.',
  'Whoever takes back their agreement is no longer counted from the next release on. What is published is frozen.',
  `Do not keep copies after ${doNotRetainAfter}.`,
];
