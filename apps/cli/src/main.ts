import { enableCompileCache } from 'node:module';
import path from 'node:path';

enableCompileCache(path.join(import.meta.dirname, '../../../.compile-cache'));

const { run } = await import('./run.js');
await run();
