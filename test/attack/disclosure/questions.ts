import { themes, unRegions } from '@ledby/kernel';
import { Chance } from './chance.js';

export type Asked = { readonly fund: string; readonly one: string; readonly windows: readonly string[] };

export type Question = { readonly attack: string; readonly query: string };

const project =
  'id title summary country region theme status startsOn endsOn version window { id code title kind } leadership { level isStrict policy isVerified reply validUntil } participation { kind }';
const organisation = 'id name country region website version isDemo leadership { level isStrict policy isVerified reply validUntil }';

/** S1 and S4: the facts themselves, by every way that names them, and smuggled past by aliases, fragments, pages and single days. */
const direct = ({ fund, one, windows }: Asked): readonly Question[] => [
  ...['ENTERED_ASC', 'ENTERED_DESC', 'TITLE_ASC', 'STARTS_ON_DESC'].map(order => ({
    attack: 'S1 direct',
    query: `{ projects(filter: { fund: "${fund}" }, first: 100, orderBy: ${order}) { totalCount nodes { ${project} } pageInfo { endCursor } } }`,
  })),
  ...windows.map(window => ({
    attack: 'S8 windows',
    query: `{ projects(filter: { fund: "${fund}", window: "${window}" }, first: 100) { totalCount nodes { id } } grants(filter: { fund: "${fund}", window: "${window}" }, first: 100) { totalCount nodes { id } } window(id: "${window}") { title earmark } }`,
  })),
  { attack: 'S1 direct', query: `{ project(id: "${one}") { ${project} organisation { ${organisation} } } node(id: "${one}") { id } }` },
  { attack: 'S1 direct', query: `{ impactSummary(fund: "${fund}") { survivorLed survivorLedVerified levels { level projects } } }` },
  { attack: 'S1 direct', query: `{ leadershipPipeline(fund: "${fund}") { successRate sides { isSurvivorLed recorded awarded } } }` },
  { attack: 'S1 direct', query: `{ leadershipStandings(fund: "${fund}", first: 100) { totalCount nodes { id level } } }` },
  { attack: 'S1 direct', query: '{ leadershipStandings(first: 100) { totalCount nodes { id level } } }' },
  {
    attack: 'S1 direct',
    query: '{ safeguardingAlerts(first: 100) { totalCount nodes { id } } sensitiveReads(first: 100) { totalCount nodes { id } } }',
  },
  { attack: 'S1 direct', query: `{ releaseDrafts(fund: "${fund}", first: 100) { totalCount nodes { id state } } }` },
  {
    attack: 'S4 smuggled',
    query: `query { a: project(id: "${one}") { ...P } b: projects(filter: { fund: "${fund}" }, first: 1) { nodes { ...P } } } fragment P on Project { x: leadership { y: level } organisation { z: leadership { level } } }`,
  },
  {
    attack: 'S4 smuggled',
    query: `{ ${Array.from({ length: 12 }, (_, day) => `d${day}: grants(filter: { fund: "${fund}", awardedFrom: "2025-05-${String(day + 1).padStart(2, '0')}", awardedUntil: "2025-05-${String(day + 1).padStart(2, '0')}" }, first: 3) { totalCount nodes { id amount { amount } project { leadership { level } } } }`).join(' ')} }`,
  },
  {
    attack: 'S2 lists',
    query: `{ portfolioSummary(fund: "${fund}") { projects grants money { currency grants awarded { amount } disbursed { amount } } cycles { projects grants money { awarded { amount } } } } }`,
  },
  {
    attack: 'S2 lists',
    query: `{ windows(filter: { fund: "${fund}" }, first: 100) { nodes { id title kind earmark status } } }`,
  },
  {
    attack: 'S2 lists',
    query: `{ cycles(filter: { fund: "${fund}" }, first: 100) { nodes { id title projects(first: 1) { totalCount } } } }`,
  },
  {
    attack: 'S2 lists',
    query: `{ organisations(first: 100, filter: { search: "organisation" }) { totalCount nodes { ${organisation} } } }`,
  },
  { attack: 'S7 pages', query: `{ impactReleases(fund: "${fund}", first: 100) { totalCount nodes { id number digest } } }` },
  { attack: 'S12 errors', query: `{ projects(filter: { fund: "${fund}", leadership: "SURVIVOR_LED" }) { totalCount } }` },
  { attack: 'S12 errors', query: `{ projects(filter: { fund: "${fund}" }, orderBy: LEVEL_ASC) { totalCount } }` },
  {
    attack: 'S12 errors',
    query: `{ projects(filter: { fund: "${fund}", search: "survivor led" }, first: 5) { totalCount nodes { id } } }`,
  },
];

const countries = ['KE', 'NP', 'CO', 'UA', 'PH', 'NG', 'IN', 'BR', 'MD', 'TH', 'HN', 'FJ'];

/** S3: so many counts by predicates of public facts, some of one and some padded, ten to a document. */
function counts(fund: string, seed: number, questions: number): readonly Question[] {
  const chance = new Chance(seed);
  const predicate = () => {
    const parts = [
      `country: [${Array.from({ length: 1 + chance.below(4) }, () => `"${chance.oneOf(countries)}"`).join()}]`,
      `theme: [${chance.oneOf(themes)}, ${chance.oneOf(themes)}]`,
      `region: [${chance.oneOf(unRegions)}]`,
      'status: [IMPLEMENTATION]',
    ].filter(() => chance.hits(50));
    return `{ fund: "${fund}" ${parts.join(' ')} }`;
  };
  return Array.from({ length: Math.ceil(questions / 10) }, () => ({
    attack: 'S3 trackers',
    query: `{ ${Array.from({ length: 10 }, (_, place) => `q${place}: ${chance.hits(50) ? 'projects' : 'grants'}(filter: ${predicate()}, first: 1) { totalCount }`).join(' ')} }`,
  }));
}

export const questionsOn = (asked: Asked, seed: number): readonly Question[] => [...direct(asked), ...counts(asked.fund, seed, 200)];
