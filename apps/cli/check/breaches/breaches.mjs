const kernel = 'libs/kernel/src/planted.ts';
const lastMigration = 'migrations/migration-2026-11-23-summaries.ts';

const write = (file, text) => ({ file, change: () => text });
const replace = (file, part, by) => ({
  file,
  change: text => {
    if (text === undefined || !text.includes(part)) throw new Error(`${file} no longer holds what a breach replaces: ${part}`);
    return text.replace(part, by);
  },
});
const inDatabase = statement => replace(lastMigration, 'this.portfolio();', `this.addSql(\`${statement}\`);\n    this.portfolio();`);
const lines = (count, line = place => `export const line${place} = ${place};`) =>
  `${Array.from({ length: count }, (_, place) => line(place)).join('\n')}\n`;

const breach = (step, name, ...plants) => ({ step, name, plants });

const ofWriting = [
  breach('format', 'double quotes', write(kernel, 'export const planted = "text";\n')),
  breach('lint', 'any', write(kernel, 'export const planted = (value: any): string => String(value);\n')),
  breach(
    'lint',
    'a promise nobody waits for',
    write(kernel, 'const later = async (): Promise<void> => {};\nexport const planted = (): void => {\n  later();\n};\n'),
  ),
  breach(
    'lint',
    'two files that import each other',
    write(kernel, "import { other } from './planted-other.js';\nexport const planted = () => other;\n"),
    write('libs/kernel/src/planted-other.ts', "import { planted } from './planted.js';\nexport const other = () => planted;\n"),
  ),
  breach('types', 'a text for a number', write(kernel, "export const planted: number = 'text';\n")),
  breach('file-sizes', 'a file of 251 lines', write(kernel, lines(251))),
  breach('file-sizes', 'a story of 201 lines', write('test/e2e/planted.e2e-spec.ts', lines(201))),
  breach('house-words', 'a folder called utils', write('libs/kernel/src/utils/planted.ts', lines(1))),
  breach('house-words', 'forwardRef', write(kernel, 'export const planted = (forwardRef: () => string) => forwardRef();\n')),
  breach('house-words', 'as any', write(kernel, 'export const planted = (value: string) => value as any;\n')),
  breach('house-words', 'ts-ignore', write(kernel, "// @ts-ignore\nexport const planted: number = 'text';\n")),
  breach('house-words', 'it.only', write('libs/kernel/src/planted.spec.ts', "it.only('runs', () => expect(1).toBe(1));\n")),
  breach('house-words', 'it.skip', write('libs/kernel/src/planted.spec.ts', "it.skip('rests', () => expect(1).toBe(1));\n")),
  breach('house-words', 'TODO', write(kernel, '// TODO later\nexport const planted = 1;\n')),
  breach('house-words', 'a path of one machine', write('docs/planted.md', 'See /home/somebody/ledby.\n')),
  breach('house-words', 'a base service', write(kernel, 'export abstract class BaseService {}\n')),
  breach('rules', 'a rule that does not hold', write('libs/kernel/src/planted.spec.ts', "it('holds', () => expect(1).toBe(2));\n")),
];

const importing = (name, file, source) =>
  breach('boundaries', name, write(file, `import * as found from '${source}';\nexport const planted = found;\n`));

const ofRooms = [
  importing('past the door of a room', 'libs/grants/src/planted.ts', '../../funds/src/fund.reads.js'),
  importing('upstream looks downstream', 'libs/funds/src/planted.ts', '@ledby/grants'),
  importing('the platform knows a room', 'libs/platform/src/planted.ts', '@ledby/funds'),
  breach(
    'boundaries',
    'a cycle',
    write('libs/funds/src/planted.ts', "import { other } from './planted-other.js';\nexport const planted = () => other;\n"),
    write('libs/funds/src/planted-other.ts', "import { planted } from './planted.js';\nexport const other = () => planted;\n"),
  ),
  importing('the heart knows Nest', 'libs/funds/src/planted.policy.ts', '@nestjs/common'),
  importing('the heart knows the driver', 'libs/funds/src/planted.entity.ts', '@mikro-orm/postgresql'),
  importing('the heart knows the platform', 'libs/funds/src/planted.workflow.ts', '@ledby/platform'),
  importing('the kernel knows a library', kernel, 'kysely'),
  importing('somebody but the module knows the edge', 'libs/funds/src/planted.ts', './graphql/fund-reads.resolver.js'),
  importing('an app past the door', 'apps/api/src/planted.ts', '../../../libs/kernel/src/money.js'),
  importing('a room knows an app', 'libs/interchange/src/planted.ts', '../../../apps/api/src/app.module.js'),
  importing('a migration knows a rule', 'migrations/planted.ts', '@ledby/kernel'),
  importing('a room without a place in the order', 'libs/planted/src/index.ts', '../../kernel/src/index.js'),
  importing('served code needs a development package', 'apps/api/src/planted.ts', 'fast-check'),
  importing('an import that leads nowhere', 'libs/funds/src/planted.ts', './nothing.js'),
];

const fundReads = 'libs/funds/src/fund.reads.ts';

const ofSchema = [
  breach('descriptions', 'a field without a description', replace(fundReads, "'Its name.'", "''")),
  breach('schema-drift', 'a description that was not printed anew', replace(fundReads, "'Its name.'", "'The name.'")),
  breach(
    'schema-drift',
    'a field that was not printed anew',
    replace(fundReads, "  code: text('code'", "  planted: text('name', 'Planted.'),\n  code: text('code'"),
  ),
  breach(
    'schema-contract',
    'a field is gone and nobody said so',
    replace('schema.graphql', '\n  leadershipPolicy: LeadershipPolicy!', '\n  renamedPolicy: LeadershipPolicy!'),
  ),
  breach(
    'schema-contract',
    'a declaration without a reason',
    write('docs/schema-changes.json', '{ "breaking": [{ "path": "Fund.name" }] }\n'),
  ),
];

const projectReads = 'libs/grants/src/project.reads.ts';
const projectFilter = text => replace(projectReads, "  fund: ofOneFund('fund_id'", `${text}\n  fund: ofOneFund('fund_id'`);
const leadershipReads = 'libs/leadership/src/leadership-standing.reads.ts';

const ofLeadershipNames = [
  breach(
    'leadership-names',
    'projects filtered by who leads',
    projectFilter("  leadBySurvivors: ofOneFund('fund_id', 'fnd', 'Planted.'),"),
  ),
  breach(
    'leadership-names',
    'a filter of a harmless name that looks into the restricted schema',
    projectFilter(
      "  theirs: { ...ofOneFund('fund_id', 'fnd', 'Planted.'), condition: row => sql`exists (select from restricted.project_leadership l where l.project_id = ${row('id')})` },",
    ),
    replace(projectReads, 'const columns = {', "import { sql } from 'kysely';\n\nconst columns = {"),
  ),
  breach(
    'leadership-names',
    'a filter of a harmless name over a sensitive column',
    projectFilter("  theirs: ofOneFund('is_verified', 'fnd', 'Planted.'),"),
  ),
  breach(
    'leadership-names',
    'projects ordered by the level',
    replace(
      projectReads,
      'orders: { ...byEntry,',
      "orders: { ...byEntry, ...orderBy('RANK', { ...columns.title, column: 'level' }, 'planted'),",
    ),
  ),
  breach(
    'leadership-names',
    'a fact as a field of a type that all read',
    replace(projectReads, "  title: text('title'", "  isSurvivorLed: flag('starts_on', 'Planted.'),\n  title: text('title'"),
    replace(projectReads, '  date,\n', '  date,\n  flag,\n'),
  ),
  breach(
    'leadership-names',
    'an argument of a list that names a level',
    replace(
      'libs/grants/src/graphql/portfolio-reads.resolver.ts',
      '  projects(@CurrentActor() actor',
      "  projects(@Args('minimumLevel', { nullable: true, description: 'Planted.' }) _level: string, @CurrentActor() actor",
    ),
  ),
  breach(
    'leadership-names',
    'facts of the restricted schema on a type not marked so',
    replace(leadershipReads, '  restricted: true,\n', ''),
  ),
];

const ofDatabase = [
  breach(
    'migrations',
    'an entity maps a column that is not there',
    replace('libs/identity/src/members/fund-membership.entity.ts', 'userId: p.uuid(),', 'userId: p.uuid(),\n    planted: p.text(),'),
  ),
  breach(
    'migrations',
    'an entity maps another type',
    replace('libs/identity/src/members/fund-membership.entity.ts', 'userId: p.uuid(),', 'userId: p.integer(),'),
  ),
  breach(
    'migrations',
    'a read model asks for a column that is not there',
    replace(fundReads, "text('name', 'Its name.')", "text('title', 'Its name.')"),
  ),
  breach('migrations', 'a column that nobody knows', inDatabase('alter table fund add column planted text')),
  breach(
    'keys',
    'a table of a fund without a wall',
    inDatabase('create table planted (fund_id uuid not null references fund (id), id uuid, primary key (fund_id, id))'),
  ),
  breach(
    'keys',
    'a primary key without the fund',
    inDatabase('create table planted (fund_id uuid not null references fund (id), id uuid primary key)'),
  ),
  breach('keys', 'a unique key without the fund', inDatabase('alter table project add constraint planted unique (id)')),
  breach(
    'keys',
    'a key that empties the fund of a row',
    inDatabase(
      'alter table dated_statement add constraint planted foreign key (fund_id, cycle_id) references grant_cycle (fund_id, id) on delete set null',
    ),
  ),
  breach(
    'keys',
    'a policy that reads a table',
    inDatabase('create policy planted on project for select using (exists (select from fund))'),
  ),
  breach('keys', 'a policy that shows everything', inDatabase('create policy planted on project for select using (true)')),
  breach('keys', 'a wall that its owner passes', inDatabase('alter table project no force row level security')),
  breach('keys', 'a view with the rights of its owner', inDatabase('create view planted as select * from project')),
  breach(
    'keys',
    'a function for everybody with the rights of its owner',
    inDatabase('create function app.planted() returns integer language sql security definer set search_path = public, pg_temp return 1'),
  ),
  breach('keys', 'the application may change the fund of a row', inDatabase('grant update on project to ledby_app')),
  breach(
    'keys',
    'the application may enter leadership as itself',
    inDatabase('grant usage on schema restricted to ledby_app; grant select on all tables in schema restricted to ledby_app'),
  ),
];

export const breaches = [...ofWriting, ...ofRooms, ...ofSchema, ...ofLeadershipNames, ...ofDatabase];
