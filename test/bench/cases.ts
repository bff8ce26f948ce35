import { globalIdOf } from '@ledby/kernel';
import { benchFund } from './portfolio-sql.js';

export type Contender = 'ledby' | 'postgraphile' | 'raw';

export type Body = { readonly query: string } | { readonly name: string; readonly values: readonly unknown[] };

/** One question, as each contender is asked it; a contender that cannot answer it is left out. */
export type Case = {
  readonly name: string;
  readonly bodies: Readonly<Partial<Record<Contender, readonly Body[]>>>;
};

export const rowId = (prefix: string, number: number): string => `${prefix}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const cycle = rowId('0d000000', 8);
const project = rowId('0e000000', 4_321);
const ids = {
  cycle: globalIdOf('cyc', benchFund, cycle),
  project: globalIdOf('prj', benchFund, project),
  fund: globalIdOf('fnd', benchFund),
};

const nestedLedby = (
  fields: string,
) => `{ cycle(id: "${ids.cycle}") { number title fund { funder { name } } projects(first: 50) { nodes { ${fields}
  organisation { name country } grants(first: 3) { nodes { disbursements(first: 10) { nodes { amount { amount currency } paidOn } } } } } } } }`;

const nestedPeer = (
  fields: string,
) => `{ grantCycleByFundIdAndRowId(fundId: "${benchFund}", rowId: "${cycle}") { number title fundByFundId { funderByFunderId { name } }
  projectsByFundIdAndCycleId(first: 50, orderBy: [PRIMARY_KEY_ASC]) { nodes { ${fields} organisationByOrganisationId { name country }
  grantsByFundIdAndProjectId(first: 3, orderBy: [PRIMARY_KEY_ASC]) { nodes { disbursementsByFundIdAndGrantIdAndRecipientId(first: 10, orderBy: [PRIMARY_KEY_ASC]) { nodes { amount currency paidOn } } } } } } } }`;

const optional = ['title', 'summary', 'status', 'country', 'theme', 'startsOn', 'endsOn'];

/** Forty different choices of fields, asked in turn. */
const choices = Array.from({ length: 40 }, (_, shape) =>
  ['id', ...optional.filter((__, place) => (((shape * 3 + 5) >> place) & 1) === 1)].join(' '),
);

export function casesAt(deep: { readonly ledby: string; readonly postgraphile: string; readonly id: string }): readonly Case[] {
  return [
    {
      name: 'nested',
      bodies: {
        ledby: [{ query: nestedLedby('id title status') }],
        postgraphile: [{ query: nestedPeer('id title status') }],
        raw: [{ name: 'nested', values: [benchFund, cycle] }],
      },
    },
    {
      name: 'one project',
      bodies: {
        ledby: [
          {
            query: `{ project(id: "${ids.project}") { id title summary status startsOn organisation { name country } cycle { number }
              grants(first: 5) { nodes { amount { amount currency } tranches(first: 10) { nodes { ordinal dueOn amount { amount } } } disbursements(first: 10) { nodes { amount { amount } paidOn } } } } } }`,
          },
        ],
        postgraphile: [
          {
            query: `{ projectByFundIdAndRowId(fundId: "${benchFund}", rowId: "${project}") { id title summary status startsOn organisationByOrganisationId { name country } grantCycleByFundIdAndCycleId { number }
              grantsByFundIdAndProjectId(first: 5, orderBy: [PRIMARY_KEY_ASC]) { nodes { amount currency tranchesByFundIdAndGrantIdAndRecipientId(first: 10, orderBy: [PRIMARY_KEY_ASC]) { nodes { ordinal dueOn amount } }
              disbursementsByFundIdAndGrantIdAndRecipientId(first: 10, orderBy: [PRIMARY_KEY_ASC]) { nodes { amount paidOn } } } } } }`,
          },
        ],
        raw: [{ name: 'one', values: [benchFund, project] }],
      },
    },
    {
      name: 'filtered list',
      bodies: {
        ledby: [
          {
            query: `{ projects(first: 50, filter: { fund: "${ids.fund}", country: "KE", theme: LEGAL_AID }) { totalCount nodes { id title status startsOn organisation { name } } } }`,
          },
        ],
        postgraphile: [
          {
            query: `{ allProjects(first: 50, orderBy: [PRIMARY_KEY_ASC], condition: { fundId: "${benchFund}", country: "KE", theme: "LEGAL_AID" }) { totalCount nodes { id title status startsOn organisationByOrganisationId { name } } } }`,
          },
        ],
        raw: [{ name: 'list', values: [benchFund, 'KE', 'LEGAL_AID'] }],
      },
    },
    {
      name: 'first page',
      bodies: {
        ledby: [{ query: `{ projects(first: 50, filter: { fund: "${ids.fund}" }) { nodes { id title status organisation { name } } } }` }],
      },
    },
    {
      name: 'deep page',
      bodies: {
        ledby: [
          {
            query: `{ projects(first: 50, filter: { fund: "${ids.fund}" }, after: "${deep.ledby}") { nodes { id title status organisation { name } } } }`,
          },
        ],
        postgraphile: [
          {
            query: `{ allProjects(first: 50, orderBy: [PRIMARY_KEY_ASC], condition: { fundId: "${benchFund}" }, after: "${deep.postgraphile}") { nodes { id title status organisationByOrganisationId { name } } } }`,
          },
        ],
        raw: [{ name: 'deep', values: [benchFund, deep.id] }],
      },
    },
    {
      name: 'text search',
      bodies: {
        ledby: [{ query: `{ projects(first: 20, filter: { fund: "${ids.fund}", search: "project 1234" }) { nodes { id title } } }` }],
        raw: [{ name: 'search', values: [benchFund, ['%project%', '%1234%']] }],
      },
    },
    {
      name: '40 shapes',
      bodies: {
        ledby: choices.map(fields => ({ query: nestedLedby(fields) })),
        postgraphile: choices.map(fields => ({ query: nestedPeer(fields) })),
        raw: [{ name: 'nested', values: [benchFund, cycle] }],
      },
    },
    {
      name: 'impactSummary',
      bodies: {
        ledby: [
          { query: `{ impactSummary(fund: "${ids.fund}") { projects survivorLed money { currency isSurvivorLed awarded { amount } } } }` },
        ],
        raw: [{ name: 'summary', values: [benchFund] }],
      },
    },
  ];
}

export const deepQuestion = {
  ledby: (after: string | null) =>
    `{ page: projects(first: 100, filter: { fund: "${ids.fund}" }${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor } } }`,
  postgraphile: (after: string | null) =>
    `{ page: allProjects(first: 100, orderBy: [PRIMARY_KEY_ASC], condition: { fundId: "${benchFund}" }${after === null ? '' : `, after: "${after}"`}) { pageInfo { endCursor } } }`,
};
