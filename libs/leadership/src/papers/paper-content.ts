import { pdfProblem } from '@ledby/platform';
import { PaperRefused } from '../leadership.errors.js';
import { withoutJpegRemarks } from './jpeg-parts.js';
import type { PaperMediaType } from './paper.entity.js';
import { withoutPngRemarks } from './png-parts.js';

export const largestPaper = 10 * 1024 * 1024;

function plainPdf(content: Buffer): Buffer {
  const problem = pdfProblem(content);
  if (problem === 'DAMAGED') {
    throw new PaperRefused('This is not a whole PDF file with nothing in front of it and nothing behind it.', { problem });
  }
  if (problem === 'ACTIVE') {
    throw new PaperRefused('This PDF carries a program, a form or another file. Print it to a new PDF and send that.', { problem });
  }
  return content;
}

const forms: readonly {
  readonly mediaType: PaperMediaType;
  readonly magic: Buffer;
  readonly cleaned: (content: Buffer) => Buffer | undefined;
}[] = [
  { mediaType: 'application/pdf', magic: Buffer.from('%PDF-', 'latin1'), cleaned: plainPdf },
  { mediaType: 'image/png', magic: Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), cleaned: withoutPngRemarks },
  { mediaType: 'image/jpeg', magic: Buffer.from([0xff, 0xd8, 0xff]), cleaned: withoutJpegRemarks },
];

/** The first bytes decide, and must agree with what was said of the file. Of pictures only what is needed to see them is kept. */
export function readPaper(content: Buffer, saidToBe: string): { readonly mediaType: PaperMediaType; readonly content: Buffer } {
  if (content.length === 0) {
    throw new PaperRefused('The file is empty.', { problem: 'EMPTY' });
  }
  if (content.length > largestPaper) {
    throw new PaperRefused('A paper is at most 10 MB.', { problem: 'TOO_LARGE' });
  }
  const form = forms.find(({ magic }) => content.subarray(0, magic.length).equals(magic));
  if (form === undefined || form.mediaType !== saidToBe) {
    throw new PaperRefused('A paper is a PDF, PNG or JPEG file, sent with the content type that it has.', { problem: 'TYPE' });
  }
  const cleaned = form.cleaned(content);
  if (cleaned === undefined) {
    throw new PaperRefused('This picture is damaged or of a form that is not known.', { problem: 'DAMAGED' });
  }
  return { mediaType: form.mediaType, content: cleaned };
}
