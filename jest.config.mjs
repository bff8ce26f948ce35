const swc = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    target: 'es2023',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

const base = {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '^.+\\.ts$': ['@swc/jest', swc] },
  moduleNameMapper: { '^@ledby/(.*)$': '<rootDir>/libs/$1/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.ledby/'],
};

const onPostgres = { globalSetup: '<rootDir>/test/support/start-postgres.mjs', globalTeardown: '<rootDir>/test/support/stop-postgres.mjs' };

export default {
  projects: [
    { ...base, displayName: 'rules', testMatch: ['<rootDir>/libs/**/*.spec.ts', '<rootDir>/apps/**/*.spec.ts'] },
    { ...base, ...onPostgres, displayName: 'stories', testMatch: ['<rootDir>/test/!(screens)/**/*.e2e-spec.ts'] },
    // These need a browser, which not every machine has.
    { ...base, ...onPostgres, displayName: 'screens', testMatch: ['<rootDir>/test/screens/**/*.e2e-spec.ts'] },
  ],
  testTimeout: 60_000,
};
