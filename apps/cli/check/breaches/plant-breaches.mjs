import { makeCopy, plant, runCheck } from './a-copy.mjs';
import { breaches } from './breaches.mjs';

const out = line => process.stdout.write(`${line}\n`);
const wanted = process.argv[2];
const chosen = breaches.filter(({ step }) => wanted === undefined || step === wanted);

const isSum = line => /^\s*(x )?\d+ (problems|dependency violations)|^\s*Found /.test(line);
const problemsOf = said => said.split('\n').filter(line => line.startsWith('        ') && line.trim() !== '' && !isSum(line));
const toTheReader = problems => (problems.find(line => line.includes('●')) ?? problems[0] ?? '').trim().slice(0, 120);

/** What the step says with the breach and did not say without: a step that fails for another reason proves nothing. */
const newProblems = (folder, { step, plants }, before) => {
  const undo = plant(folder, plants);
  try {
    const { isGood, said } = runCheck(folder, step);
    return isGood || !said.includes(`FAILED  ${step}`) ? [] : problemsOf(said).filter(line => !before.has(line));
  } finally {
    undo();
  }
};

const copy = makeCopy();
try {
  const before = new Map();
  for (const step of new Set(chosen.map(breach => breach.step))) {
    const { isGood, said } = runCheck(copy.folder, step);
    before.set(step, new Set(problemsOf(said)));
    if (!isGood) out(`note    ${step} fails without a breach too`);
  }
  let seen = 0;
  for (const breach of chosen) {
    const problems = newProblems(copy.folder, breach, before.get(breach.step));
    seen += problems.length > 0 ? 1 : 0;
    out(`${problems.length > 0 ? 'seen  ' : 'MISSED'}  ${breach.step.padEnd(15)}  ${breach.name.padEnd(58)}  ${toTheReader(problems)}`);
  }
  out(`\n${seen} of ${chosen.length} planted breaches were seen`);
  process.exitCode = seen === chosen.length ? 0 : 1;
} finally {
  copy.remove();
}
