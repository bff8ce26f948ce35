import type { LedbyApp } from '../support/ledby-app.js';
import type { Seated } from './askers.js';
import { uuidsIn } from './matching.js';
import { meanings } from './meanings.js';
import type { Cursors } from './paging.js';

type Edges = {
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const roots: Readonly<Record<string, string>> = {
  Funder: 'funders',
  Fund: 'funds',
  GrantCycle: 'cycles',
  FundingWindow: 'windows',
  CallForProposals: 'callsForProposals',
  Organisation: 'organisations',
  Project: 'projects',
  Grant: 'grants',
  AccessToken: 'accessTokens',
  Application: 'applications',
  Assignment: 'assignments',
  Notice: 'notices',
  Form: 'forms',
  FormVersion: 'formVersions',
  ConsentEvent: 'consentEvents',
  EngagementTraining: 'engagementTrainings',
  LeadershipAttestation: 'leadershipAttestations',
  LeadershipComplaint: 'leadershipComplaints',
  LeadershipStanding: 'leadershipStandings',
  OrganisationNotice: 'organisationNotices',
  SafeguardingAlert: 'safeguardingAlerts',
};
const nested: Readonly<Record<string, readonly [root: string, field: string]>> = {
  Tranche: ['grants', 'tranches'],
  Disbursement: ['grants', 'disbursements'],
  DatedStatement: ['funds', 'statements'],
  Clarification: ['callsForProposals', 'clarifications'],
  CallInvitation: ['callsForProposals', 'invitations'],
  DeadlineExtension: ['callsForProposals', 'extensions'],
};

/** Who is shown all of what an officer is not. */
const seers: Readonly<Record<string, string>> = {
  Application: 'viewer of all',
  ConsentEvent: 'privacy of all',
  SafeguardingAlert: 'privacy of all',
  OrganisationNotice: 'editor of all',
};

export const ordersOf = (type: string): readonly string[] =>
  ['ENTERED', ...Object.keys(meanings[type]?.orders ?? {})].flatMap(name => [`${name}_ASC`, `${name}_DESC`]);

const cellId = (table: number, place: number) => `00000000-0000-7000-${8000 + table}-${String(place).padStart(12, '0')}`;

/** Every cursor that Ledby hands out, collected by following its pages; inside they stay unknown. */
export class HarvestedCursors implements Cursors {
  private readonly cursors = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly byOrder = new Map<string, string[]>();

  private constructor(private readonly app: LedbyApp) {}

  static async harvest(app: LedbyApp, seated: readonly Seated[]): Promise<HarvestedCursors> {
    const cursors = new HarvestedCursors(app);
    const named = (name: string) => seated.find(({ asker }) => asker.name === name);
    const sees = named('officer of all');
    for (const who of seated) {
      await cursors.walk(who, 'AccessToken');
      await cursors.walk(who, 'Notice');
    }
    if (sees !== undefined) {
      for (const type of [...Object.keys(roots), ...Object.keys(nested)]) {
        await cursors.walk(named(seers[type] ?? '') ?? sees, type);
      }
      await cursors.walkFunds(sees);
    }
    return cursors;
  }

  cursorOf(type: string, order: string, id: string): string {
    return this.cursors.get(`${type} ${order} ${id}`) ?? `not handed out: ${type} ${order} ${id}`;
  }

  idOf(cursor: string): string {
    return this.ids.get(cursor) ?? '';
  }

  all(type: string, order: string): readonly string[] {
    return this.byOrder.get(`${type} ${order}`) ?? [];
  }

  /** What is listed for one fund at a time. A cell has no id of its own: it is known by its table and its place in it. */
  private async walkFunds(who: Seated): Promise<void> {
    const funds = await this.app.ask(who.as, '{ funds { nodes { id } } }');
    for (const { id } of funds.data.funds.nodes as readonly { readonly id: string }[]) {
      for (const order of ordersOf('ImpactRelease')) {
        const page = `(fund: $id, first: 100, orderBy: ${order}) { edges { cursor node { id } } }`;
        const cells = `tables { cells(first: 100, orderBy: ${order}) { edges { cursor } } }`;
        const { data } = await this.app.ask(
          who.as,
          `query Of($id: ID!) { releaseDrafts${page} impactReleases${page} all: impactReleases(fund: $id) { nodes { ${cells} } } }`,
          { id },
        );
        for (const [type, root] of [
          ['ReleaseDraft', 'releaseDrafts'],
          ['ImpactRelease', 'impactReleases'],
        ] as const) {
          (data[root] as Edges).edges.forEach(({ cursor, node }) => this.keep(type, order, uuidsIn(node.id).at(-1) ?? '', cursor));
        }
        const releases = data.all.nodes as readonly { readonly tables: readonly { readonly cells: Pick<Edges, 'edges'> }[] }[];
        for (const { tables } of releases) {
          tables.forEach(({ cells: { edges } }, table) =>
            edges.forEach(({ cursor }, place) => {
              const number = order.endsWith('_DESC') ? edges.length - place : place + 1;
              this.keep('ReleaseCell', order, cellId(table + 1, number), cursor);
            }),
          );
        }
      }
    }
  }

  private async walk(who: Seated, type: string): Promise<void> {
    for (const order of ordersOf(type)) {
      const page = (after: string | null) =>
        `(first: 100, orderBy: ${order}${after === null ? '' : `, after: "${after}"`}) { edges { cursor node { id } } pageInfo { hasNextPage endCursor } }`;
      let after: string | null = null;
      do {
        const [root, field] = nested[type] ?? [roots[type] ?? '', undefined];
        const query =
          field === undefined
            ? `{ ${root}${page(after)} }`
            : `{ ${root}(first: 100${after === null ? '' : `, after: "${after}"`}) { nodes { ${field}${page(null)} } pageInfo { hasNextPage endCursor } } }`;
        const { data, text } = await this.app.ask(who.as, query);
        if (data === undefined || data === null) {
          throw new Error(`No cursors of ${type} in ${order}: ${text}`);
        }
        const found = data[root] as Edges & { readonly nodes: readonly Record<string, Edges>[] };
        for (const { edges } of field === undefined ? [found] : found.nodes.map(node => node[field] as Edges)) {
          edges.forEach(({ cursor, node }) => this.keep(type, order, uuidsIn(node.id).at(-1) ?? '', cursor));
        }
        after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
      } while (after !== null);
    }
  }

  private keep(type: string, order: string, id: string, cursor: string): void {
    this.cursors.set(`${type} ${order} ${id}`, cursor);
    this.ids.set(cursor, id);
    this.byOrder.set(`${type} ${order}`, [...(this.byOrder.get(`${type} ${order}`) ?? []), cursor]);
  }
}
