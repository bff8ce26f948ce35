import type { ReleaseDocument } from './release-document.js';
import { notShown, wordsOf } from './release-words.js';

export type Bar = { readonly label: string; readonly shown: number | null };

export type Chart = { readonly title: string; readonly bars: readonly Bar[]; readonly inWords: string };

/** One picture, always the same one: a picture that was chosen for its figures would tell about those that were not. */
export function chartOf(release: ReleaseDocument): Chart {
  const table = release.tables.find(({ cube, measure }) => cube === 'by-region' && measure === 'PROJECTS_LED');
  const bars = (table?.cells ?? []).map(({ keys, shown }) => ({ label: keys.map(wordsOf).join(', '), shown }));
  const title = table?.title ?? 'Survivor-led projects';
  const inWords = bars.map(({ label, shown }) => `${label}: ${shown === null ? notShown : `at least ${shown}`}`).join('; ');
  return { title, bars, inWords: `${title}. ${inWords === '' ? notShown : inWords}.` };
}

export type Headline = { readonly title: string; readonly value: string };

/** The figures over everything, as they are said. */
export const headlinesOf = ({ tables }: ReleaseDocument): readonly Headline[] =>
  tables
    .filter(({ cube }) => cube === 'all')
    .flatMap(({ title, measure, cells }) =>
      cells.map(({ shown }) => ({
        title,
        value: shown === null ? notShown : measure === 'MONEY_SHARE' ? `${shown} to ${shown + 10}` : `at least ${shown}`,
      })),
    );

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

/** As wide as an old phone shows at its own size: each bar stands below its name. */
const size = { row: 46, bars: 210, end: 80 } as const;

/** Bars with their numbers beside them and the same in words for who does not see them; it needs no script, no style and no colour to be told apart. */
export function chartSvg({ title, bars, inWords }: Chart, id: string): string {
  const most = Math.max(1, ...bars.map(({ shown }) => shown ?? 0));
  const [width, height] = [size.bars + size.end, Math.max(1, bars.length) * size.row + 4];
  const rows = bars.map(({ label, shown }, place) => {
    const [name, below] = [place * size.row + 15, place * size.row + 35];
    const length = Math.round(((shown ?? 0) / most) * size.bars);
    const bar = shown === null ? '' : `<rect x="0" y="${below - 14}" width="${length}" height="18" fill="#1d4f76"/>`;
    const value = `<text x="${shown === null ? 0 : length + 8}" y="${below}">${shown === null ? notShown : `at least ${shown}`}</text>`;
    return `<text x="0" y="${name}" font-weight="bold">${escaped(label)}</text>${bar}${value}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="${id}-title ${id}-words" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="sans-serif" font-size="14" fill="#1b1b1b"><title id="${id}-title">${escaped(title)}</title><desc id="${id}-words">${escaped(inWords)}</desc>${rows.join('')}</svg>`;
}
