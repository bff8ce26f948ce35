import { ServiceLog } from '@ledby/platform';
import { request as send } from 'node:http';
import { connect } from 'node:net';
import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { LedbyApp } from '../support/ledby-app.js';

// A plain operation goes past the framework; one that does not name its length goes through it. Nobody must be able to tell which.
let app: LedbyApp;
let as: DemoApp['as'];
const lines: string[] = [];

beforeAll(async () => {
  ({ app, as } = await aDemoApp({ log: ServiceLog.to({ write: line => void lines.push(line) }, 'trace') }));
});
afterAll(() => app.stop());

type Sent = { readonly path?: string; readonly headers?: Readonly<Record<string, string>>; readonly body: string };
type Answer = { readonly status: number | undefined; readonly headers: object; readonly text: string; readonly line: object };

const changing = ['date', 'x-request-id'];

const post = ({ path = '/graphql', headers = {}, body }: Sent, namesLength: boolean): Promise<Answer> =>
  new Promise((resolve, reject) => {
    lines.length = 0;
    const length = namesLength ? { 'content-length': String(Buffer.byteLength(body)) } : { 'transfer-encoding': 'chunked' };
    const sending = send(
      `${app.url}${path}`,
      { method: 'POST', headers: { 'content-type': 'application/json', ...length, ...headers } },
      answer => {
        const pieces: Buffer[] = [];
        answer.on('data', (piece: Buffer) => pieces.push(piece));
        answer.on('end', () =>
          setTimeout(() => {
            const { time: _, req: __, ms: ___, ...line } = JSON.parse(lines[0] ?? '{}') as Record<string, unknown>;
            const steady = Object.entries(answer.headers).filter(([name]) => !changing.includes(name));
            resolve({
              status: answer.statusCode,
              headers: Object.fromEntries(steady),
              text: Buffer.concat(pieces).toString(),
              line,
            });
          }, 20),
        );
      },
    );
    sending.on('error', reject);
    sending.end(body);
  });

const viewer = '{"query":"query Me { viewer { id name } }"}';

it.each<[string, () => Sent]>([
  ['a question', () => ({ headers: as.officer, body: viewer })],
  ['a question with a query string', () => ({ path: '/graphql?a=1', headers: as.officer, body: viewer })],
  ['a question in UTF-8, said so', () => ({ headers: { ...as.officer, 'content-type': 'application/json; charset=UTF-8' }, body: viewer })],
  ['a question with a byte order mark', () => ({ headers: as.officer, body: `\uFEFF${viewer}` })],
  [
    'a question with a long text',
    () => ({ headers: as.officer, body: `${viewer.slice(0, -1)},"variables":{"t":"${'é'.repeat(90_000)}"}}` }),
  ],
  ['a question of a stranger', () => ({ body: viewer })],
  [
    'a question in another media type of answers',
    () => ({ headers: { ...as.officer, accept: 'application/graphql-response+json' }, body: viewer }),
  ],
  ['an answer that nobody would take', () => ({ headers: { ...as.officer, accept: 'image/png' }, body: viewer })],
  ['a question that is not valid', () => ({ headers: as.officer, body: '{"query":"{ nothing }"}' })],
  ['a list of operations', () => ({ headers: as.officer, body: `[${viewer}]` })],
  ['an empty object', () => ({ headers: as.officer, body: '{}' })],
  ['a text instead of an object', () => ({ headers: as.officer, body: '"text"' })],
  ['broken JSON', () => ({ headers: as.officer, body: '{"query":SECRET' })],
  ['a null character', () => ({ headers: as.officer, body: '{"query":"{ viewer { id } }","variables":{"t":"\\u0000"}}' })],
  ['too much', () => ({ headers: as.officer, body: JSON.stringify({ query: viewer, variables: { text: 'x'.repeat(270_000) } }) })],
  ['a question from a page of another site', () => ({ headers: { ...as.officer, origin: 'https://evil.example' }, body: viewer })],
  ['another character set', () => ({ headers: { ...as.officer, 'content-type': 'application/json; charset=latin1' }, body: viewer })],
  ['an encoding that nobody knows', () => ({ headers: { ...as.officer, 'content-encoding': 'rot13' }, body: viewer })],
])('%s is answered alike on both ways', async (_, sent) => {
  const [short, long] = [await post(sent(), true), await post(sent(), false)];
  expect(short).toEqual(long);
  expect(short.line).toMatchObject({ method: 'POST', route: '/graphql', status: short.status });
});

it('writes one line for a caller who hangs up in the middle of a body', async () => {
  lines.length = 0;
  const socket = connect(Number(new URL(app.url).port), '127.0.0.1');
  socket.write('POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"query":');
  await new Promise(resolve => setTimeout(resolve, 100));
  socket.destroy();
  await new Promise(resolve => setTimeout(resolve, 100));
  expect(lines.map(line => JSON.parse(line) as object)).toEqual([expect.objectContaining({ route: '/graphql', status: 499 })]);
});
