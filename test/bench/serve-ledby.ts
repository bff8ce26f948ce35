import { serve } from '../../apps/api/src/serve.js';

const [appUrl = '', port = '0'] = process.argv.slice(2);

/** Ledby as `npm start` serves it, walls and all. */
await serve(
  {
    appUrl,
    secret: 'the-secret-of-a-benchmark-that-nobody-keeps',
    publicUrl: `http://localhost:${port}`,
    costPerMinute: Number.MAX_SAFE_INTEGER,
  } as never,
  {
    host: '127.0.0.1',
    port: Number(port),
    proxies: 0,
  },
);
process.send?.('ready');
process.once('SIGTERM', () => process.exit(0));
