import { assertDurable } from './durability.js';

const answering = (settings: Readonly<Record<string, string>>) => ({ query: () => Promise.resolve({ rows: [settings] }) });
const safe = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on' };

describe('A database that keeps what it confirms', () => {
  it.each([safe, { ...safe, synchronous_commit: 'remote_apply' }, { ...safe, synchronous_commit: 'local' }])(
    'is accepted: %j',
    async settings => {
      await expect(assertDurable(answering(settings))).resolves.toBeUndefined();
    },
  );

  it.each(['fsync', 'synchronous_commit', 'full_page_writes'])('is refused when %s is off, by its name', async name => {
    await expect(assertDurable(answering({ ...safe, [name]: 'off' }))).rejects.toMatchObject({
      code: 'NOT_DURABLE',
      message: expect.stringContaining(`runs with ${name} off`),
    });
  });
});
