import { getNamedType, isEnumType, isInputObjectType, isInterfaceType, isIntrospectionType, isObjectType } from 'graphql';
import { sql } from 'kysely';
import { graphSchema } from './graph-schema.mjs';
import { load } from './load-sources.mjs';

const spoken =
  /lead|survivor|victim.?led|attest|consent|(^|_)seats?|strict|verified|verification|badge|guard|testimon|particip|(^|_)levels?($|_)/i;
const named = name => spoken.test(name.replaceAll(/[A-Z]/g, letter => `_${letter}`));

/** What may be named outside officer types, and why. */
const published = /^(ImpactRelease|ReleaseTerms|ReleaseTable|ReleaseCell|ReleaseDraft)$/; // Frozen tables after PR-11, the same for everybody.
const definitions = /^LeadershipPolicy/; // What a word means, never of whom it holds.
const ofFundsPeople = /^EngagementTraining$/; // What a fund's own people have learnt.
const chosen = new Set(['Fund.leadershipPolicy', 'FundingWindow.leadershipPolicy']); // Which definition a fund goes by.
const isOpen = name =>
  [published, definitions, ofFundsPeople].some(pattern => pattern.test(name.replace(/(Connection|Edge|Payload)$/, '')));

const partsOf = ({ name }) => [name, ...['Connection', 'Edge', 'Filter', 'Order', 'Payload'].map(part => `${name}${part}`)];

/** Enums that only restricted models speak in: whoever takes one for an argument asks who leads. */
const factEnums = (models, schema, officer) => {
  const enumsOf = type =>
    Object.values(type?.getFields?.() ?? {})
      .map(field => getNamedType(field.type))
      .filter(isEnumType);
  const spokenBy = wanted =>
    new Set(models.filter(({ restricted }) => restricted === wanted).flatMap(({ name }) => enumsOf(schema.getType(name))));
  const open = spokenBy(false);
  return new Set([...spokenBy(true)].filter(type => !open.has(type) && !definitions.test(type.name) && !officer.has(type.name)));
};

const problemsOfInput = (path, type, c, seen = new Set()) => {
  if (isEnumType(type)) {
    if (c.enums.has(type)) return [`${path} takes ${type.name}, which says who leads`];
    return c.officer.has(type.name)
      ? []
      : type
          .getValues()
          .filter(({ name }) => named(name) && !definitions.test(type.name))
          .map(({ name }) => `${path} orders or asks by ${type.name}.${name}`);
  }
  if (!isInputObjectType(type) || seen.has(type)) return [];
  seen.add(type);
  return Object.values(type.getFields()).flatMap(field => [
    ...(named(field.name) ? [`${path} asks by ${type.name}.${field.name}`] : []),
    ...problemsOfInput(`${path} by ${field.name}`, getNamedType(field.type), c, seen),
  ]);
};

const answersFacts = (type, c) => c.officer.has(type.name) || isOpen(type.name);

/** A field of a type outside: what it answers, and by what it may be asked. */
const problemsOfField = (owner, field, c) => {
  const [path, target] = [`${owner.name}.${field.name}`, getNamedType(field.type)];
  const asks = c.officer.has(target.name)
    ? []
    : field.args.flatMap(argument => [
        ...(named(argument.name) ? [`${path} asks by an argument ${argument.name}`] : []),
        ...problemsOfInput(path, getNamedType(argument.type), c),
      ]);
  const tells =
    !answersFacts(target, c) &&
    !isOpen(owner.name) &&
    owner !== c.query &&
    !chosen.has(path) &&
    (c.enums.has(target) || (named(field.name) && !definitions.test(target.name)));
  return [...asks, ...(tells ? [`${path} tells who leads outside officer types`] : [])];
};

const problemsOfSchema = (schema, c) =>
  Object.values(schema.getTypeMap())
    .filter(type => (isObjectType(type) || isInterfaceType(type)) && !isIntrospectionType(type))
    .filter(type => !c.officer.has(type.name) && type !== schema.getMutationType())
    .flatMap(type => Object.values(type.getFields()).flatMap(field => problemsOfField(type, field, c)));

/** The statement that a part of a model would write: a name that hides what it looks at is found here. */
const written = part => {
  const touched = [];
  const row = column => {
    touched.push(column);
    return sql.ref(column);
  };
  const fragment = part(row);
  const text = fragment === undefined ? '' : JSON.stringify(fragment.toOperationNode());
  return { columns: touched, isRestricted: /"restricted"|restricted\./.test(text) };
};
const anyValue = { slot: () => sql`null`, isSingle: false, scopeOf: () => sql`true` };

const problemsOfPart = (path, part) => {
  const { columns, isRestricted } = written(part);
  return [
    ...(isRestricted ? [`${path} looks into the restricted schema`] : []),
    ...columns.filter(named).map(column => `${path} reads ${column}`),
  ];
};

const problemsOfModel = model => {
  const { name, table, filters, orders, columns } = model;
  const isTold = isOpen(name);
  return [
    ...(table.startsWith('restricted.') ? [`${name} reads ${table} and is not marked restricted`] : []),
    ...Object.entries(filters).flatMap(([key, { condition }]) =>
      problemsOfPart(`the filter ${key} of ${name}`, row => condition(row, anyValue)),
    ),
    ...Object.entries(orders).flatMap(([key, { by }]) =>
      by === undefined ? [] : problemsOfPart(`the order ${key} of ${name}`, row => row(by.column)),
    ),
    ...Object.entries(columns).flatMap(([key, column]) =>
      column.kind === 'leaf' && !isTold && column.column !== 'leadership_policy' ? problemsOfPart(`${name}.${key}`, column.output) : [],
    ),
  ];
};

/** No filter, order, search, cursor, count or argument outside officer types may name who leads (safety.md 3.3, rule 1). */
export const leadershipNames = async () => {
  const schema = await graphSchema();
  const { readModels } = await load('libs/platform/src/index.ts');
  const models = readModels();
  const officer = new Set(models.filter(({ restricted }) => restricted).flatMap(partsOf));
  const c = { officer, enums: factEnums(models, schema, officer), query: schema.getQueryType() };
  const problems = [...problemsOfSchema(schema, c), ...models.filter(({ restricted }) => !restricted).flatMap(problemsOfModel)];
  return {
    problems: [...new Set(problems)],
    note: `${models.filter(({ restricted }) => restricted).length} officer types, ${c.enums.size} lists of facts`,
  };
};
