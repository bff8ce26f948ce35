import { enableCompileCache } from 'node:module';
import path from 'node:path';

// Beside the compiled sources; it halves the time that later starts spend on reading code.
enableCompileCache(path.join(import.meta.dirname, '../../../.compile-cache'));

const { start } = await import('./start.js');
await start();
