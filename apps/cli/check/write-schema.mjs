import { write } from './graph-schema.mjs';

await write();
process.exit(0);
