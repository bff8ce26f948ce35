import type { IncomingMessage } from 'node:http';
import { PaperRefused } from '../leadership.errors.js';

const tooLarge = () => new PaperRefused('A paper is at most 10 MB.', { problem: 'TOO_LARGE' });

/** All of what is sent, up to a bound: a byte more, announced or not, and the rest is not waited for. */
export async function receiveContent(request: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > most) {
    throw tooLarge();
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) {
      throw tooLarge();
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
