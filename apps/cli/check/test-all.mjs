import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inClone, root } from '../bootstrap/clone.mjs';
import { countOf, failedNames, runSteps } from './run-steps.mjs';
import { runTests } from './run-tests.mjs';
import { catalogueStories, checkSteps } from './steps.mjs';

/** Stories that start Ledby the way a user does run what is compiled. */
const compile = () =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [inClone('apps/cli/bootstrap/ensure-built.mjs')], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('close', code => resolve({ problems: code === 0 ? [] : ['the sources do not compile'] }));
  });

const apart = Object.values(catalogueStories).flatMap(pattern => ['--testPathIgnorePatterns', pattern]);

const stories = () => runTests(['--selectProjects', 'stories', '--testPathIgnorePatterns', '/node_modules/', ...apart], { isShown: true });

const hasBrowser = existsSync(process.env['LEDBY_TEST_CHROMIUM'] ?? '/usr/bin/chromium');
if (!hasBrowser) process.stdout.write('There is no Chromium here (LEDBY_TEST_CHROMIUM names one elsewhere): the screens are left out.\n');
const screens = () => runTests(['--selectProjects', 'screens'], { isShown: true });

const results = await runSteps([
  ...checkSteps,
  { name: 'compile', run: compile },
  { name: 'stories', run: stories },
  ...(hasBrowser ? [{ name: 'screens', run: screens }] : []),
]);
const failed = failedNames(results);
if (failed.length > 0) process.stdout.write(`\nFailed: ${failed.join(', ')}\n`);
const count = countOf(results);
process.stdout.write(`\n${count.passed} passed, ${count.failed} failed\n`, () => process.exit(count.failed === 0 ? 0 : 1));
