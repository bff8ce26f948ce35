const seconds = since => `${((Date.now() - since) / 1000).toFixed(1)} s`;
const out = line => process.stdout.write(`${line}\n`);

const runStep = async ({ name, run }) => {
  const began = Date.now();
  const said = await run().catch(failure => ({ problems: String(failure?.stack ?? failure).split('\n') }));
  const { problems, note = '', passed = 0, failed = 0 } = said;
  const isGood = problems.length === 0 && failed === 0;
  out(`${isGood ? 'ok    ' : 'FAILED'}  ${name.padEnd(16)} ${seconds(began).padStart(7)}  ${note}`);
  for (const problem of problems) out(`        ${problem}`);
  return { name, isGood, passed, failed };
};

/** Every step runs, whatever the ones before it found: whoever mends wants the whole list at once. */
export const runSteps = async steps => {
  const results = [];
  for (const step of steps) {
    if (process.stdout.isTTY) process.stdout.write(`…       ${step.name}\r`);
    results.push(await runStep(step));
  }
  return results;
};

export const failedNames = results => results.filter(({ isGood }) => !isGood).map(({ name }) => name);

/** Each step counts as one, and so does each test inside it. */
export const countOf = results =>
  results.reduce(
    (sum, { isGood, passed, failed }) => ({
      passed: sum.passed + passed + (isGood ? 1 : 0),
      failed: sum.failed + failed + (isGood ? 0 : 1),
    }),
    { passed: 0, failed: 0 },
  );
