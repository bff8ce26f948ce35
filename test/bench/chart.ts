import type { Contender } from './cases.js';

/** Rates by contender, or by whatever else they were taken apart. */
export type Bars = { readonly name: string; readonly values: Readonly<Record<string, number>> };

const known: Readonly<Record<Contender, { readonly label: string; readonly colour: string }>> = {
  ledby: { label: 'Ledby', colour: '#1d70b8' },
  postgraphile: { label: 'PostGraphile 5', colour: '#f47738' },
  raw: { label: 'one hand-written statement', colour: '#b1b4b6' },
};
const styleOf = (name: string) => known[name as Contender] ?? { label: name, colour: '#1d70b8' };
const width = 60;

const most = (bars: Bars) => Math.max(...Object.values(bars.values));

export const inTerminal = (all: readonly Bars[]): string =>
  all
    .flatMap(bars => [
      bars.name,
      ...Object.entries(bars.values).map(
        ([name, value]) =>
          `  ${styleOf(name).label.padEnd(27)} ${'█'.repeat(Math.max(1, Math.round((value / most(bars)) * width)))} ${value.toFixed(0)}/s`,
      ),
    ])
    .join('\n');

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** The same bars for the documentation; each case has its own scale, for it is the ratio that counts. */
export function asSvg(all: readonly Bars[], caption: string): string {
  const rows: string[] = [];
  let y = 48;
  for (const bars of all) {
    rows.push(`<text x="16" y="${y}" font-weight="bold">${escaped(bars.name)}</text>`);
    y += 8;
    for (const [name, value] of Object.entries(bars.values)) {
      const { label, colour } = styleOf(name);
      const length = Math.max(2, (value / most(bars)) * 420);
      rows.push(
        `<rect x="16" y="${y}" width="${length.toFixed(1)}" height="16" fill="${colour}"/><text x="${(length + 24).toFixed(1)}" y="${y + 13}">${escaped(label)} ${value.toFixed(0)}/s</text>`,
      );
      y += 20;
    }
    y += 24;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 ${y}" role="img" aria-label="${escaped(caption)}" font-family="sans-serif" font-size="13"><rect width="720" height="${y}" fill="#fff"/><text x="16" y="24">${escaped(caption)}</text>${rows.join('')}</svg>\n`;
}
