import { readFileSync, writeFileSync } from 'node:fs';
import { NestFactory } from '@nestjs/core';
import { GraphQLFactory } from '@nestjs/graphql';
import { GRAPHQL_MODULE_OPTIONS } from '@nestjs/graphql/dist/graphql.constants.js';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { inClone } from '../bootstrap/clone.mjs';
import { load } from './load-sources.mjs';

export const schemaFile = 'schema.graphql';

const nowhere = {
  appUrl: 'postgres://nobody:nothing@127.0.0.1:1/none',
  secret: 'nothing-that-is-ever-signed-with-it',
  publicUrl: 'http://localhost:3000',
};

/** The whole app is put together but never started, so nothing connects; its own factory then makes the schema it would serve. */
const build = async () => {
  const { AppModule } = await load('apps/api/src/app.module.ts');
  const app = await NestFactory.create(AppModule.forRoot(nowhere), { logger: ['error', 'warn'], abortOnError: false });
  const options = app.get(GRAPHQL_MODULE_OPTIONS, { strict: false });
  return lexicographicSortSchema(await app.get(GraphQLFactory, { strict: false }).generateSchema(options));
};

let made;
export const graphSchema = () => (made ??= build());

export const printed = schema => `${printSchema(schema)}\n`;

export const committed = () => {
  try {
    return readFileSync(inClone(schemaFile), 'utf8');
  } catch {
    return undefined;
  }
};

export const write = async () => writeFileSync(inClone(schemaFile), printed(await graphSchema()));
