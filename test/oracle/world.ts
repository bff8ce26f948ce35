import type pg from 'pg';

export type Cell = string | number | boolean | null;
export type Row = Readonly<Record<string, Cell>>;

const tables = [
  'funder', 'fund', 'grant_cycle', 'funding_window', 'dated_statement', 'organisation', 'organisation_identifier', 'organisation_alias', 'project', 'grant', 'tranche',
  'disbursement', 'fund_membership', 'organisation_membership', 'account_user', 'access_token', 'restricted.leadership_standing',
] as const;
export type Table = (typeof tables)[number];

const [boolean, bigint, integer, instant] = [16, 20, 23, 1184];

/** Text for everything that JavaScript would bend: amounts, days, ids. */
const parsers: Readonly<Record<number, (text: string) => Cell>> = {
  [boolean]: text => text === 't',
  [bigint]: Number,
  [integer]: Number,
  [instant]: text => new Date(text).toISOString(),
};

const types = { getTypeParser: (oid: number) => parsers[oid] ?? ((text: string) => text) };

/** Every row of every table, as plain objects: the ground on which questions are answered a second time. */
export class World {
  private constructor(private readonly rows: ReadonlyMap<Table, readonly Row[]>) {}

  static async load(owner: pg.Client): Promise<World> {
    const rows = new Map<Table, readonly Row[]>();
    for (const table of tables) {
      const name = table === 'grant' ? '"grant"' : table;
      rows.set(table, (await owner.query<Row>({ text: `select * from ${name}`, types: types as never })).rows);
    }
    return new World(rows);
  }

  all(table: Table): readonly Row[] {
    return this.rows.get(table) ?? [];
  }
}

export const textOf = (cell: Cell | undefined): string => (cell === null || cell === undefined ? '' : String(cell));
