import { aDemoApp, type DemoApp } from '../support/demo-app.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';

let app: LedbyApp;
let as: DemoApp['as'];

beforeAll(async () => {
  ({ app, as } = await aDemoApp({ rowsPerMinute: 3_000 }));
});
afterAll(() => app.stop());

const send = async (headers: Headers, query: string) => {
  const response = await fetch(`${app.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: (await response.json()) as { data?: unknown; errors?: readonly { extensions: { code: string; retryAfter?: number } }[] },
  };
};

describe('what one user may ask for in a minute', () => {
  it('is counted in rows, and says when to come back', async () => {
    const large = '{ projects(first: 100) { nodes { grants(first: 10) { nodes { id } } } } }';
    expect((await send(as.officer, large)).status).toBe(200);
    const refused = [await send(as.officer, large), await send(as.officer, large)].at(-1);
    expect(refused?.status).toBe(429);
    expect(Number(refused?.retryAfter)).toBeGreaterThan(0);
    expect(refused?.body).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'RATE_LIMITED', retryAfter: Number(refused?.retryAfter) } }],
    });
  });

  it('is not spent by somebody else', async () => {
    expect((await send(as.trustee, '{ projects(first: 5) { nodes { id } } }')).status).toBe(200);
  });

  it('is spent by a stranger too, who asks for nothing but refusals', async () => {
    const answers = [];
    for (let count = 0; count < 40; count += 1) {
      answers.push((await send({}, '{ nonsense }')).status);
    }
    expect(answers[0]).toBe(400);
    expect(answers.at(-1)).toBe(429);
  });
});

describe('what one user may have under way', () => {
  it('is a hundred requests; the others are told to wait, and everybody else is served', async () => {
    await app.owner.query('begin');
    await app.owner.query('lock table funding_window in access exclusive mode');
    let refused = 0;
    const waiting = Array.from({ length: 110 }, () =>
      send(as.analyst, '{ windows(first: 1) { nodes { id } } }').finally(() => (refused += 1)),
    );
    // While the table is held only refusals come back; the lock must go before the statements of the others run out of time.
    for (let waited = 0; refused < 10 && waited < 80; waited += 1) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const other = await send(as.reviewer, '{ __typename }');
    await app.owner.query('rollback');
    const answers = await Promise.all(waiting);
    expect(other.status).toBe(200);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(100);
    expect(answers.filter(({ body }) => body.errors?.[0]?.extensions.code === 'RATE_LIMITED')).toHaveLength(10);
  });
});
