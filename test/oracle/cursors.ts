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
  Organisation: 'organisations',
  Project: 'projects',
  Grant: 'grants',
  AccessToken: 'accessTokens',
};
const nested: Readonly<Record<string, readonly [root: string, field: string]>> = {
  Tranche: ['grants', 'tranches'],
  Disbursement: ['grants', 'disbursements'],
  DatedStatement: ['funds', 'statements'],
};

export const ordersOf = (type: string): readonly string[] =>
  ['ENTERED', ...Object.keys(meanings[type]?.orders ?? {})].flatMap(name => [`${name}_ASC`, `${name}_DESC`]);

/** Every cursor that Ledby hands out, collected by following its pages; inside they stay unknown. */
export class HarvestedCursors implements Cursors {
  private readonly cursors = new Map<string, string>();
  private readonly ids = new Map<string, string>();
  private readonly byOrder = new Map<string, string[]>();

  private constructor(private readonly app: LedbyApp) {}

  static async harvest(app: LedbyApp, seated: readonly Seated[]): Promise<HarvestedCursors> {
    const cursors = new HarvestedCursors(app);
    const sees = seated.find(({ asker }) => asker.name === 'officer of all');
    for (const who of seated) {
      await cursors.walk(who, 'AccessToken');
    }
    if (sees !== undefined) {
      for (const type of [...Object.keys(roots), ...Object.keys(nested)]) {
        await cursors.walk(sees, type);
      }
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
