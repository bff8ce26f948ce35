const order = [
  'kernel',
  'platform',
  'identity',
  'organisations',
  'notices',
  'leadership',
  'funds',
  'applications',
  'review',
  'grants',
  'reporting',
  'impact',
  'interchange',
];
const heart = '\\.(entity|policy|workflow|errors|events)\\.ts$';
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to });

const directions = order.map((room, place) =>
  forbid(
    `${room}-looks-upstream-only`,
    'Imports run one way; news travels back as events.',
    { path: `^libs/${room}/` },
    {
      path: `^libs/(?!(${order.slice(0, place + 1).join('|')})/)`,
    },
  ),
);

module.exports = {
  forbidden: [
    ...directions,
    forbid('known-rooms-only', 'A room without a place in the order has no direction.', { path: `^libs/(?!(${order.join('|')})/)` }, {}),
    forbid('no-cycles', 'Two files that need each other are one file, or three.', {}, { circular: true }),
    forbid(
      'one-door-per-room',
      'Another room is entered by its src/index.ts only.',
      { path: '^libs/([^/]+)/' },
      {
        path: '^libs/([^/]+)/',
        pathNot: ['^libs/$1/', '^libs/[^/]+/src/index\\.ts$'],
      },
    ),
    forbid(
      'apps-use-doors',
      'Apps enter a room by its src/index.ts only.',
      { path: '^apps/' },
      { path: '^libs/', pathNot: '^libs/[^/]+/src/index\\.ts$' },
    ),
    forbid(
      'kernel-imports-little',
      'Identifiers and exact decimals are not ours to invent (ADR 0001); all else is framework.',
      { path: '^libs/kernel/' },
      {
        pathNot: ['^libs/kernel/', 'node_modules/(uuid|big\\.js|@types/big\\.js)/'],
      },
    ),
    forbid(
      'heart-knows-no-framework',
      'Rules may know the mapper that stores them, never the server that serves them.',
      { path: heart },
      {
        path: [
          'node_modules/(@nestjs|graphql|@apollo|@thallesp|express|pg|kysely|better-auth)/',
          'node_modules/@mikro-orm/(?!core/)',
          '^libs/platform/',
          '/graphql/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    ),
    forbid(
      'nobody-imports-the-graphql-edge',
      'Only the module of a room knows its resolvers.',
      { path: '^(libs|apps)/', pathNot: ['/graphql/', '\\.module\\.ts$', '^libs/[^/]+/src/index\\.ts$'] },
      { path: '^libs/[^/]+/src/graphql/' },
    ),
    forbid(
      'doors-show-no-resolver',
      'A verb may answer with what another room shows, so payloads may pass the door; resolvers and inputs may not.',
      { path: '^libs/[^/]+/src/index\\.ts$' },
      { path: '^libs/[^/]+/src/graphql/', pathNot: '\\.payloads\\.ts$' },
    ),
    forbid('libs-know-no-app', 'A room must not know who serves it.', { path: '^libs/' }, { path: '^(apps|test)/' }),
    forbid('apps-know-no-test', 'What is served is not made of tests.', { path: '^apps/' }, { path: '^test/' }),
    forbid(
      'migrations-stand-alone',
      'A released migration must not change when a rule does.',
      { path: '^migrations/' },
      { path: '^(libs|apps|test)/' },
    ),
    forbid(
      'no-empty-names',
      'A folder is named for what it holds.',
      {},
      { path: '/(common|shared|util|utils|helper|helpers)(/|\\.ts$)', pathNot: 'node_modules' },
    ),
    forbid('no-unresolved', 'An import that leads nowhere.', {}, { couldNotResolve: true }),
    forbid(
      'no-development-packages',
      'What is served must run without development packages.',
      { path: '^(libs|apps|migrations)/', pathNot: ['\\.(spec|builders|arbitraries)\\.ts$', '^apps/cli/check/'] },
      {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    ),
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    // Tests may look anywhere.
    exclude: { path: '\\.(e2e-)?spec\\.ts$' },
    enhancedResolveOptions: { conditionNames: ['import', 'types', 'default'], exportsFields: ['exports'] },
  },
};
