import { readFileSync } from 'node:fs';
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { inClone } from '../bootstrap/clone.mjs';
import { committed, graphSchema, printed, schemaFile } from './graph-schema.mjs';
import { publishedSchema } from './published-schema.mjs';
import { undescribed } from './undescribed.mjs';

const firstDifference = (before, after) => {
  const [one, other] = [before.split('\n'), after.split('\n')];
  const place = one.findIndex((line, index) => line !== other[index]);
  const line = place === -1 ? one.length : place;
  return [
    `${schemaFile}:${line + 1} is not what the code says; run npm run schema`,
    `  committed: ${one[line] ?? '(ends)'}`,
    `  code:      ${other[line] ?? '(ends)'}`,
  ];
};

export const schemaDrift = async () => {
  const [before, after] = [committed(), printed(await graphSchema())];
  if (before === undefined) return { problems: [`${schemaFile} is missing; run npm run schema`] };
  return { problems: before === after ? [] : firstDifference(before, after) };
};

const declarationFile = 'docs/schema-changes.json';
const day = /^\d{4}-\d{2}-\d{2}$/;

const declarations = () => JSON.parse(readFileSync(inClone(declarationFile), 'utf8')).breaking;

const isWhole = ({ path, reason, deprecatedOn }) =>
  typeof path === 'string' && typeof reason === 'string' && reason.length >= 10 && day.test(deprecatedOn);

/** Who reads the schema relies on it: what breaks them is said beforehand, with the reason and the day on which it was first called deprecated. */
export const schemaContract = async () => {
  const declared = declarations();
  const malformed = declared
    .filter(entry => !isWhole(entry))
    .map(entry => `${declarationFile}: ${JSON.stringify(entry)} wants path, reason and deprecatedOn (YYYY-MM-DD)`);
  const { name, text } = publishedSchema(schemaFile, committed());
  if (text === undefined) return { problems: malformed, note: 'nothing was published before' };
  const changes = await diff(buildSchema(text), buildSchema(committed() ?? printed(await graphSchema())));
  const isDeclared = ({ path }) => declared.some(entry => isWhole(entry) && entry.path === path);
  const broken = changes.filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking).filter(change => !isDeclared(change));
  const undeclared = broken.map(
    ({ path, message }) => `${path}: ${message.replaceAll('\n', ' ')} It breaks callers; declare it in ${declarationFile}`,
  );
  return { problems: [...malformed, ...undeclared], note: `${changes.length} changes since ${name}` };
};

export const descriptions = async () => {
  const { missing, count } = undescribed(await graphSchema());
  return { problems: missing.map(path => `${path} has no description`), note: `${count} elements` };
};
