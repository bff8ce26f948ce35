/** Comma-separated text after RFC 4180: quoted fields may hold commas, quotes and line breaks. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  const body = text.replace(/^\uFEFF/, '');
  while (field.lastIndex < body.length) {
    const [whole, quoted, bare = '', end] = field.exec(body) ?? [];
    if (whole === undefined) {
      throw new Error('This table is not comma-separated text.');
    }
    row.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') {
      rows.push(row);
      row = [];
    } else if (field.lastIndex === body.length) {
      row.push('');
    }
  }
  return row.length > 0 ? [...rows, row] : rows;
}
