import { createServer } from 'node:http';
import pg from 'pg';
import { handWritten } from './hand-written.js';

const [url = '', port = '0'] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: url, max: 10 });

/** The least that can be between a socket and a table: one prepared statement a case, its JSON sent on as it comes. */
const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => void answer(Buffer.concat(chunks).toString()));

  const answer = async (body: string): Promise<void> => {
    const { name, values } = JSON.parse(body) as { name: keyof typeof handWritten; values: unknown[] };
    const { rows } = await pool.query<{ json: string }>({ name, text: handWritten[name], values });
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
    response.end(`{"data":${rows[0]?.json ?? 'null'}}`);
  };
});
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => process.exit(0));
