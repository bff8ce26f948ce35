import module from 'node:module';
import path from 'node:path';

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 22 || (major === 22 && minor < 17)) {
  process.stderr.write(
    `Ledby needs Node 22.17 or newer, this is ${process.versions.node}. Start it with npm start, which brings its own.\n`,
  );
  process.exit(1);
}

// Beside the compiled sources; it halves the time that later starts spend on reading code.
module.enableCompileCache(path.join(import.meta.dirname, '../../../.compile-cache'));

const { start } = await import('./start.js');
await start();
