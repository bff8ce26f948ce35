import { GraphQLSchemaHost } from '@nestjs/graphql';
import { buildSchema, getNamedType, type GraphQLNamedType, isEnumType, isInputObjectType, isObjectType, parse, printSchema, validate } from 'graphql';
import fc from 'fast-check';
import { aPortfolio } from '../oracle/portfolio.js';
import { LedbyApp } from '../support/ledby-app.js';
import { answerOf, pages, singles } from '../oracle/answer.js';
import { seat, type Seated } from '../oracle/askers.js';
import { HarvestedCursors } from '../oracle/cursors.js';
import { type Ground, type Question, questionFrom } from '../oracle/documents/document.js';
import { knowsField, knowsFilter, knowsOrder, meanings } from '../oracle/meaning.js';
import { ordered, printed } from '../oracle/ordered.js';
import { Sight } from '../oracle/rights.js';
import { World } from '../oracle/world.js';

const perRole = Number(process.env['LEDBY_ORACLE_RUNS'] ?? 24);
const seeds = Number(process.env['LEDBY_ORACLE_SEEDS'] ?? 1);
const firstSeed = Number(process.env['LEDBY_ORACLE_SEED'] ?? 20_261_123);

let app: LedbyApp;
let ground: Ground;
let seated: readonly Seated[];

beforeAll(async () => {
  app = await LedbyApp.start();
  const portfolio = await aPortfolio(app.owner);
  seated = await seat(app, portfolio);
  const cursors = await HarvestedCursors.harvest(app, seated);
  const schema = buildSchema(printSchema(app.app.get(GraphQLSchemaHost).schema));
  ground = { schema, cursors, world: await World.load(app.owner) };
});
afterAll(() => app?.stop());

const sights = new Map<string, Sight>();
const sightOf = ({ asker }: Seated): Sight => {
  const known = sights.get(asker.name) ?? new Sight(ground.world, asker);
  sights.set(asker.name, known);
  return known;
};

async function compare(who: Seated, { query, variables }: Question): Promise<void> {
  const { schema, cursors } = ground;
  const mistakes = validate(schema, parse(query));
  if (mistakes.length > 0) {
    throw new Error(`The generator wrote an invalid question: ${mistakes[0]?.message}\n${query}`);
  }
  const expected = await answerOf(schema, sightOf(who), cursors, query, variables);
  if (expected.errors !== undefined) {
    throw new Error(`The oracle failed: ${expected.errors[0]?.message} ${expected.errors[0]?.stack}\n${query}\n${JSON.stringify(variables)}`);
  }
  const answer = await app.ask(who.as, query, variables);
  const [said, meant] = [printed(answer.data, answer.errors), printed(expected.data, [])];
  if (said !== meant) {
    throw new Error(`${who.asker.name} asked\n${query}\n${JSON.stringify(variables)}\nand was told\n${said}\ninstead of\n${meant}\nfirst unlike at: ${ordered.firstUnlike(said, meant)}`);
  }
}

const tape = fc.array(fc.nat({ max: 5_039 }), { minLength: 0, maxLength: 260, size: 'max' });

it('answers what plain graphql-js answers over the same rows, to everyone', async () => {
  const began = Date.now();
  for (let place = 0; place < seeds; place += 1) {
    const seed = firstSeed + place;
    for (const who of seated) {
      await fc.assert(fc.asyncProperty(tape, choices => compare(who, questionFrom(choices, ground))), { seed, numRuns: Math.ceil(perRole / seeds), endOnFailure: false });
    }
  }
  process.stdout.write(`oracle: ${Math.ceil(perRole / seeds) * seeds} documents for each of ${seated.length} askers over ${seeds} seeds from ${firstSeed}, ${Math.round((Date.now() - began) / 1000)} s\n`);
}, 3_600_000);

const namesIn = (type: GraphQLNamedType | undefined): readonly string[] =>
  isEnumType(type) ? type.getValues().map(({ name }) => name) : isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()) : [];

it('knows every field, filter and order of the schema that is read', () => {
  const unknown: string[] = [];
  for (const name of Object.keys(meanings)) {
    const [type, filter, order] = [name, `${name}Filter`, `${name}Order`].map(each => ground.schema.getType(each));
    unknown.push(...namesIn(type).filter(field => !knowsField(name, field)).map(field => `${name}.${field}`));
    unknown.push(...namesIn(filter).filter(field => !knowsFilter(name, field)).map(field => `${name}Filter.${field}`));
    unknown.push(...namesIn(order).filter(value => !knowsOrder(name, value)).map(value => `${name}Order.${value}`));
  }
  const roots = new Set([...Object.keys(pages), ...Object.keys(singles), 'viewer', 'node', 'portfolioSummary', 'impactSummary']);
  const read = Object.values(ground.schema.getQueryType()?.getFields() ?? {}).filter(({ type }) => getNamedType(type).name.replace(/Connection$/, '') in meanings);
  unknown.push(...read.filter(({ name }) => !roots.has(name)).map(({ name }) => `Query.${name}`));
  expect(unknown).toEqual([]);
});
