/** What can act when it is opened. Names inside compressed parts stay unseen, which is why a PDF is only ever handed out as a file. */
const active = ['/JavaScript', '/JS', '/Launch', '/EmbeddedFile', '/RichMedia', '/XFA'];
const activeName = new RegExp(`(${active.join('|')})(?![A-Za-z0-9])`);

const endOfPdf = /%%EOF[\s\0]*$/;
const startOfPdf = /^%PDF-[12]\.\d/;

/** Whole from its first byte to its last, for what has something before or behind it is read as something else by another program. */
export function pdfProblem(content: Buffer): 'DAMAGED' | 'ACTIVE' | null {
  const text = content.toString('latin1');
  if (!startOfPdf.test(text) || !endOfPdf.test(text.slice(-1024))) {
    return 'DAMAGED';
  }
  return activeName.test(text) ? 'ACTIVE' : null;
}
