import { plainArchive } from '../../libs/interchange/src/three-sixty-giving/plain-archive.js';

/** A cell: text, a number as it lies in the file, or a day given by its serial number. */
export type WorkbookCell = string | { readonly number: string } | { readonly day: number } | null;

export type WorkbookSheets = Readonly<Record<string, readonly (readonly WorkbookCell[])[]>>;

const header = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function cellXml(cell: WorkbookCell, address: string): string {
  if (cell === null) {
    return '';
  }
  if (typeof cell === 'string') {
    return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  }
  return 'number' in cell ? `<c r="${address}"><v>${cell.number}</v></c>` : `<c r="${address}" s="1"><v>${cell.day}</v></c>`;
}

const sheetXml = (rows: readonly (readonly WorkbookCell[])[]): string =>
  `${header}<worksheet xmlns="${main}"><sheetData>${rows
    .map(
      (cells, row) =>
        `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${row + 1}`)).join('')}</row>`,
    )
    .join('')}</sheetData></worksheet>`;

/** The smallest `.xlsx` that spreadsheet programs and readers accept, unpacked so that a test can read it. */
export function aWorkbook(sheets: WorkbookSheets, changes: Readonly<Record<string, string>> = {}): Buffer {
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': `${header}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${header}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${names
      .map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`)
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${header}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${header}<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(Object.values(sheets).map((rows, index) => [`xl/worksheets/sheet${index + 1}.xml`, sheetXml(rows)])),
    ...changes,
  };
  return plainArchive(Object.entries(files).map(([name, text]) => ({ name, content: Buffer.from(text) })));
}
