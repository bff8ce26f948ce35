import http from 'node:http';

export type Target = { readonly port: number; readonly path: string; readonly headers: Readonly<Record<string, string>> };

export function ask({ port, path, headers }: Target, body: string, agent: http.Agent): Promise<string> {
  return new Promise((resolve, reject) => {
    const request = http.request(
      {
        host: '127.0.0.1',
        port,
        path,
        method: 'POST',
        agent,
        headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), ...headers },
      },
      response => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => resolve(Buffer.concat(chunks).toString()));
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}

/** Requests a second that come back over so many connections, each asking again as soon as it is answered. */
export async function throughput(target: Target, bodies: readonly string[], connections: number, milliseconds: number): Promise<number> {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const until = performance.now() + milliseconds;
  let answered = 0;
  let turn = 0;
  const client = async () => {
    while (performance.now() < until) {
      turn += 1;
      const answer = await ask(target, bodies[turn % bodies.length] ?? '', agent);
      if (answer.includes('"errors"')) {
        throw new Error(`An answer was an error: ${answer.slice(0, 300)}`);
      }
      answered += 1;
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return (answered * 1000) / (performance.now() - started);
}
