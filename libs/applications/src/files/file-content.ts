import type { FileKind } from '@ledby/funds';
import { pdfProblem } from '@ledby/platform';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { FileRefused } from '../applications.errors.js';

export const largestFile = 25_000_000;
const mostPixels = 60_000_000;

type Form = { readonly kind: FileKind; readonly picture?: 'jpeg' | 'png' | 'webp' };

/** What an application may hold, by the media type that the bytes themselves show. Nothing that carries macros is among it. */
const forms: Readonly<Record<string, Form>> = {
  'application/pdf': { kind: 'PDF' },
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': { kind: 'WORD' },
  'application/vnd.oasis.opendocument.text': { kind: 'WORD' },
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { kind: 'SPREADSHEET' },
  'application/vnd.oasis.opendocument.spreadsheet': { kind: 'SPREADSHEET' },
  'image/jpeg': { kind: 'IMAGE', picture: 'jpeg' },
  'image/png': { kind: 'IMAGE', picture: 'png' },
  'image/webp': { kind: 'IMAGE', picture: 'webp' },
};

export type FileContent = { readonly kind: FileKind; readonly mediaType: string; readonly ending: string; readonly content: Buffer };

/** The bytes decide what a file is, never its name. Pictures are drawn anew, so that no place, device or person stays written in them. */
export async function readFileContent(sent: Buffer): Promise<FileContent> {
  const found = sent.length === 0 ? undefined : await fileTypeFromBuffer(sent);
  const form = found === undefined ? undefined : forms[found.mime];
  if (found === undefined || form === undefined) {
    throw new FileRefused('A file is a PDF, a text or a spreadsheet without macros, or a picture.', {
      problem: sent.length === 0 ? 'EMPTY' : 'TYPE',
    });
  }
  const problem = form.kind === 'PDF' ? pdfProblem(sent) : null;
  if (problem !== null) {
    throw new FileRefused('This PDF is not whole, or it carries a program, a form or another file. Print it to a new PDF and send that.', {
      problem,
    });
  }
  const content = form.picture === undefined ? sent : await drawnAnew(sent, form.picture);
  return { kind: form.kind, mediaType: found.mime, ending: found.ext, content };
}

async function drawnAnew(sent: Buffer, picture: 'jpeg' | 'png' | 'webp'): Promise<Buffer> {
  try {
    return await sharp(sent, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient().toFormat(picture).toBuffer();
  } catch {
    throw new FileRefused('This picture is damaged, or larger than sixty million points.', { problem: 'DAMAGED' });
  }
}
