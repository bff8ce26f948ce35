/** Columns as wide as their widest cell; characters that could steer a terminal are shown as blanks. */
export const printTable = (rows: readonly (readonly string[])[]): string => {
  const shown = rows.map(row => row.map(cell => cell.replaceAll(/\p{C}/gu, ' ')));
  const widths = (shown[0] ?? []).map((_, column) => Math.max(...shown.map(row => (row[column] ?? '').length)));
  return shown
    .map(row =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
};
