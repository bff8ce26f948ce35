import { FileRefused } from './file.errors.js';

const MOST_ROWS = 1_048_576;
const WIDEST_COLUMN = 702;
const MOST_CELLS = 5_000_000;
const MOST_PLACES = 60_000_000;

const ROW_OR_CELL = /<(?:[^\s/<>:]*:)?(row|c)(?![\w:.-])/g;
const ADDRESS = /[\s"'](?:(?!xmlns:)[^\s"'<>=/]*:)?r\s*=\s*(["'])([^"'<>]*)\1/g;

/**
 * What the sheets of one workbook may come to. A reader makes a list of each row and a place for each cell between the first and the last,
 * so their number is counted before it begins: a few kilobytes can unpack into millions of empty ones, or name a cell far away.
 */
export class SheetLimits {
  private cells = 0;
  private places = 0;

  admit(xml: Buffer): void {
    const text = xml.toString('latin1');
    const counted = this.countRows(text);
    const { row, column } = farthest(text);
    const rows = Math.max(counted, row);
    this.places += rows * column;
    if (rows > MOST_ROWS || column > WIDEST_COLUMN || this.places > MOST_PLACES) {
      throw tooLarge();
    }
  }

  /** Gives up at the first one too many, however many follow. */
  private countRows(text: string): number {
    let rows = 0;
    for (const [, element] of text.matchAll(ROW_OR_CELL)) {
      if (element === 'row') {
        rows += 1;
      } else {
        this.cells += 1;
      }
      if (rows > MOST_ROWS || this.cells > MOST_CELLS) {
        throw tooLarge();
      }
    }
    return rows;
  }
}

/** Addresses are the only thing a sheet's layout depends on, so an address that is none is refused as well. */
function farthest(text: string): { readonly row: number; readonly column: number } {
  let [rows, columns] = [0, 0];
  for (const [, , address = ''] of text.matchAll(ADDRESS)) {
    const [, letters, row] = /^([A-Z]{0,3})(\d{1,7})$/.exec(address) ?? [];
    if (letters === undefined || row === undefined) {
      throw damaged();
    }
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnNumber(letters));
  }
  return { row: rows, column: columns };
}

const columnNumber = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

export const damaged = (): FileRefused => new FileRefused('NOT_A_WORKBOOK', 'This workbook is damaged. Open it, save it again and retry.');

export const tooLarge = (): FileRefused =>
  new FileRefused('WORKBOOK_TOO_LARGE', 'This workbook is too large to be read in one piece. Split it, or send JSON.');
