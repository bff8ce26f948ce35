import { readdirSync } from 'node:fs';
import { inClone } from '../bootstrap/clone.mjs';
import { runTests } from './run-tests.mjs';

const ending = '.e2e-spec.ts';
const folders = ['test/e2e', 'test/attack', 'test/faults', 'test/screens'];
const known = folders.flatMap(folder => {
  try {
    return readdirSync(inClone(folder))
      .filter(file => file.endsWith(ending))
      .map(file => file.slice(0, -ending.length));
  } catch {
    return [];
  }
});

const [name, ...rest] = process.argv.slice(2);
if (name === undefined || !known.some(story => story.includes(name))) {
  process.stderr.write(
    `${name === undefined ? 'Which story?' : `There is no story called ${name}.`} There are:\n${known.map(story => `  ${story}`).join('\n')}\n`,
  );
  process.exit(2);
}
// The whole name means that story alone; a part of it means all that carry it.
const pattern = known.includes(name) ? `/${name}\\.e2e-spec\\.ts$` : name;
const { passed, failed } = await runTests(['--selectProjects', 'stories', '--testPathPatterns', pattern, ...rest], { isShown: true });
process.stdout.write(`\n${passed} passed, ${failed} failed\n`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
