import { fileSizes } from './file-sizes.mjs';
import { houseWords } from './house-words.mjs';
import { testsOf } from './run-tests.mjs';
import { toolStep } from './run-tool.mjs';

/** The schema steps load the app: only then, so that sources which do not load fail their own steps and no others. */
const ofSchema = name => async () => (await import('./schema-steps.mjs'))[name]();

/** Stories about the catalogue of a migrated database; they belong to the check and are not run again with the other stories. */
export const catalogueStories = { migrations: 'test/e2e/schema-drift', keys: 'test/e2e/tenancy' };

const steps = {
  format: toolStep('oxfmt/bin/oxfmt', '--list-different', '.'),
  lint: toolStep('oxlint/bin/oxlint', '--type-aware', '--quiet', '--format=unix', '.'),
  types: toolStep('typescript/bin/tsc', '--noEmit', '-p', 'tsconfig.json', '--tsBuildInfoFile', 'dist/.types.tsbuildinfo'),
  boundaries: toolStep(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'apps',
    'libs',
    'migrations',
    'test',
  ),
  'file-sizes': fileSizes,
  'house-words': houseWords,
  'schema-drift': ofSchema('schemaDrift'),
  'schema-contract': ofSchema('schemaContract'),
  descriptions: ofSchema('descriptions'),
  'leadership-names': async () => (await import('./leadership-names.mjs')).leadershipNames(),
  rules: () => testsOf('rules'),
  migrations: () => testsOf('stories', catalogueStories.migrations),
  keys: () => testsOf('stories', catalogueStories.keys),
};

export const checkSteps = Object.entries(steps).map(([name, run]) => ({ name, run }));
