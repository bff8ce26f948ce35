import { failedNames, runSteps } from './run-steps.mjs';
import { checkSteps } from './steps.mjs';

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !checkSteps.some(step => step.name === name));
if (unknown.length > 0) {
  process.stderr.write(`There is no check called ${unknown.join(', ')}. There are: ${checkSteps.map(({ name }) => name).join(', ')}.\n`);
  process.exit(2);
}

const began = Date.now();
const results = await runSteps(checkSteps.filter(({ name }) => wanted.length === 0 || wanted.includes(name)));
const failed = failedNames(results);
const took = `${Math.round((Date.now() - began) / 1000)} s`;
process.stdout.write(
  failed.length === 0
    ? `\nAll ${results.length} checks hold (${took}).\n`
    : `\n${failed.length} of ${results.length} checks failed (${took}): ${failed.join(', ')}\n`,
);
// The app that the schema was read from is never started, and holds timers that would keep this process.
process.exit(failed.length === 0 ? 0 : 1);
