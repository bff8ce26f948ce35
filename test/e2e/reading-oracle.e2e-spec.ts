import { getNamedType, type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType } from 'graphql';
import fc from 'fast-check';
import { pages, singles, summaries } from '../oracle/answer.js';
import { questionFrom } from '../oracle/documents/document.js';
import { aTape } from '../oracle/documents/tape.js';
import { knowsField, knowsFilter, knowsOrder } from '../oracle/knowledge.js';
import { meanings } from '../oracle/meanings.js';
import { Theatre } from '../oracle/theatre.js';

/** For each kind of person, over all seeds together. */
const documents = Number(process.env['LEDBY_ORACLE_RUNS'] ?? 24);
const seeds = Number(process.env['LEDBY_ORACLE_SEEDS'] ?? 1);
const firstSeed = Number(process.env['LEDBY_ORACLE_SEED'] ?? 20_261_123);

let theatre: Theatre;

beforeAll(async () => {
  theatre = await Theatre.open();
});
afterAll(() => theatre?.close());

const patience = 30_000;
let failedAt = Infinity;

/** A smaller question that fails as well is looked for, but not for ever: after a while everything passes, and the smallest so far is told. */
async function patiently(compare: () => Promise<unknown>): Promise<void> {
  if (Date.now() - failedAt > patience) {
    return;
  }
  try {
    await compare();
  } catch (difference) {
    failedAt = Math.min(failedAt, Date.now());
    throw difference;
  }
}

it('answers what plain graphql-js answers over the same rows, to everyone', async () => {
  const { seated, ground } = theatre;
  const [began, each] = [Date.now(), Math.ceil(documents / seeds)];
  for (let place = 0; place < seeds; place += 1) {
    for (const who of seated) {
      await fc.assert(
        fc.asyncProperty(aTape, tape => patiently(() => theatre.compareThrice(who, questionFrom(tape, ground)))),
        { seed: firstSeed + place, numRuns: each },
      );
    }
  }
  process.stdout.write(
    `oracle: ${each * seeds} documents for each of ${seated.length} kinds of people, ${each * seeds * seated.length} in all, over ${seeds} seeds from ${firstSeed}, in ${Math.round((Date.now() - began) / 1000)} s\n`,
  );
}, 3_600_000);

/** Each question that is answered with sensitive facts adds one, so two answers to one question differ rightly; it has stories of its own. */
const changedByReading = 'SensitiveRead';

const namesIn = (type: GraphQLNamedType | undefined): readonly string[] =>
  isEnumType(type)
    ? type.getValues().map(({ name }) => name)
    : isObjectType(type) || isInputObjectType(type)
      ? Object.keys(type.getFields())
      : [];

it('knows every field, filter and order of the schema that is read', () => {
  const { schema } = theatre.ground;
  const unknown: string[] = [];
  for (const name of Object.keys(meanings)) {
    const [type, filter, order] = [name, `${name}Filter`, `${name}Order`].map(each => schema.getType(each));
    unknown.push(
      ...namesIn(type)
        .filter(field => !knowsField(name, field))
        .map(field => `${name}.${field}`),
    );
    unknown.push(
      ...namesIn(filter)
        .filter(field => !knowsFilter(name, field))
        .map(field => `${name}Filter.${field}`),
    );
    unknown.push(
      ...namesIn(order)
        .filter(value => !knowsOrder(name, value))
        .map(value => `${name}Order.${value}`),
    );
  }
  const roots = new Set([...Object.keys(pages), ...Object.keys(singles), ...Object.keys(summaries), 'viewer', 'node']);
  const connections = Object.values(schema.getTypeMap())
    .filter(type => type.name.endsWith('Connection'))
    .map(({ name }) => name.replace(/Connection$/, ''));
  unknown.push(...connections.filter(name => !(name in meanings) && name !== changedByReading));
  const read = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(
    ({ type }) => getNamedType(type).name.replace(/Connection$/, '') in meanings,
  );
  unknown.push(...read.filter(({ name }) => !roots.has(name)).map(({ name }) => `Query.${name}`));
  expect(unknown).toEqual([]);
});
