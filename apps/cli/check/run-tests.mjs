import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inClone } from '../bootstrap/clone.mjs';
import { runTool } from './run-tool.mjs';

const jest = 'jest/bin/jest.js';
const nodeOptions = [process.env.NODE_OPTIONS, '--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  .filter(Boolean)
  .join(' ');
const environment = { NODE_OPTIONS: nodeOptions, NODE_ENV: 'test' };

const failuresIn = ({ testResults }) =>
  testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, message }) => [path.relative(inClone(), name), ...message.trim().split('\n').slice(0, 40)]);

/** Runs tests and counts them; a file that does not load counts as one that failed. */
export const runTests = async (words, { isShown = false } = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-tests-'));
  const answerFile = path.join(folder, 'answer.json');
  try {
    const { isGood, said } = await runTool(jest, ['--maxWorkers=2', '--json', `--outputFile=${answerFile}`, ...words], {
      environment,
      isShown,
    });
    const answer = JSON.parse(readFileSync(answerFile, 'utf8'));
    const { numPassedTests: passed, numFailedTests, numRuntimeErrorTestSuites, numPendingTests } = answer;
    const failed = numFailedTests + numRuntimeErrorTestSuites;
    const problems = [...(isShown ? [] : failuresIn(answer)), ...(isGood || failed > 0 ? [] : said.trim().split('\n').slice(-20))];
    const skipped = numPendingTests === 0 ? [] : [`${numPendingTests} tests were left out`];
    return { passed, failed, problems: [...problems, ...skipped], note: `${passed} tests` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const testsOf = (project, ...patterns) =>
  runTests(['--selectProjects', project, ...patterns.flatMap(pattern => ['--testPathPatterns', pattern])]);
