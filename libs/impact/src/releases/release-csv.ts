import type { ReleaseDocument } from './release-document.js';
import { notShown } from './release-words.js';

const columns = ['record', 'name', 'dimension_1', 'key_1', 'dimension_2', 'key_2', 'measure', 'currency', 'value', 'as_of'] as const;

/** A spreadsheet takes such a beginning for a formula; an apostrophe before it makes it text again. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const line = (cells: readonly string[]): string => cells.map(cell => `"${harmless(cell).replaceAll('"', '""')}"`).join(',');

const about = (name: string, text: string): string => line(['about', name, '', '', '', '', '', '', text, '']);

/** One table for all tables: a column less or more, or another file, would say by itself what is in it. */
export function releaseCsv(release: ReleaseDocument): string {
  const { fund, policy, thresholds } = release;
  const head = [
    line(columns),
    about('release', release.id),
    about('fund', fund.name),
    about('policy', `${policy.code}: ${policy.meaning}`),
    about('period_end', release.periodEnd),
    about('released_on', release.releasedOn),
    about('valid_until', release.validUntil),
    about('do_not_retain_after', release.doNotRetainAfter),
    about('licence', release.licence),
    ...Object.entries(thresholds).map(([name, value]) => about(`threshold_${name}`, String(value))),
    ...release.notes.map((note, place) => about(`note_${place + 1}`, note)),
  ];
  const cells = release.tables.flatMap(({ cube, by, measure, currency, cells: found }) =>
    found.map(({ keys, shown, asOf }) =>
      line([
        'cell',
        cube,
        by[0] ?? '',
        keys[0] ?? '',
        by[1] ?? '',
        keys[1] ?? '',
        measure,
        currency ?? '',
        shown === null ? notShown : String(shown),
        asOf ?? '',
      ]),
    ),
  );
  return `${[...head, ...cells].join('\r\n')}\r\n`;
}
