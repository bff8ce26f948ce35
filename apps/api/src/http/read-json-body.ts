import type { IncomingMessage } from 'node:http';
import { refuseNullCharacter } from './refuse-null-character.js';

const utf8 = new TextDecoder();

const isStructure = (value: unknown): value is object => typeof value === 'object' && value !== null;

function parseBody(body: Buffer): object {
  refuseNullCharacter(body);
  const parsed: unknown = JSON.parse(utf8.decode(body));
  if (!isStructure(parsed)) {
    throw new SyntaxError('Neither an object nor a list.');
  }
  return parsed;
}

/** Of known and bounded length, and most often here already in one piece. */
const bodyOf = (request: IncomingMessage): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.once('end', () => {
      const [first, ...more] = pieces;
      resolve(first === undefined || more.length > 0 ? Buffer.concat(pieces) : first);
    });
    request.once('error', reject);
  });

export async function readJsonBody(request: IncomingMessage): Promise<object> {
  const body = await bodyOf(request);
  try {
    return parseBody(body);
  } catch (failure) {
    throw Object.assign(new Error('A body that cannot be taken.', { cause: failure }), { status: 400 });
  }
}
