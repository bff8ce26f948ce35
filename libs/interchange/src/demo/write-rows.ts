import type { ClientBase } from 'pg';

export type Row = Readonly<Record<string, unknown>>;

const columnOf = (property: string) => property.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

/** One statement a table, however many rows: the triggers that keep sums run once each as well. */
export async function writeRows(client: ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) {
    return;
  }
  const properties = Object.keys(first);
  const columns = properties.map(columnOf).join(', ');
  const written = rows.map(row => Object.fromEntries(properties.map(property => [columnOf(property), row[property]])));
  await client.query(`insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1::json)`, [
    JSON.stringify(written),
  ]);
}
