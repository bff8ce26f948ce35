import { packageRoot } from '@ledby/platform';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const folder = path.join(packageRoot, 'apps', 'api', 'src', 'graphiql');
const installed = createRequire(import.meta.url);

/** The whole list: what is not on it cannot be asked for, whatever the address says. */
const files: Readonly<Record<string, () => string>> = {
  'react.js': () => path.join(path.dirname(installed.resolve('react/package.json')), 'umd', 'react.production.min.js'),
  'react-dom.js': () => path.join(path.dirname(installed.resolve('react-dom/package.json')), 'umd', 'react-dom.production.min.js'),
  'graphiql.js': () => path.join(path.dirname(installed.resolve('graphiql/package.json')), 'graphiql.min.js'),
  'graphiql.css': () => path.join(path.dirname(installed.resolve('graphiql/package.json')), 'graphiql.min.css'),
  'page.js': () => path.join(folder, 'page.js'),
  'page.css': () => path.join(folder, 'page.css'),
  'sign-in.js': () => path.join(folder, 'sign-in.js'),
};

export const graphiqlFile = (name: string): string | undefined => (Object.hasOwn(files, name) ? files[name]?.() : undefined);

export const pageNamed = (name: 'graphiql' | 'sign-in'): string => path.join(folder, `${name}.html`);

export type ExampleQuery = { readonly role: string; readonly title: string; readonly query: string };

/** Files named `<role>-<number>.graphql`, whose first line is a comment that says what they ask. */
export const exampleQueries = (): readonly ExampleQuery[] =>
  readdirSync(path.join(folder, 'examples'))
    .filter(name => name.endsWith('.graphql'))
    .sort()
    .map(name => {
      const query = readFileSync(path.join(folder, 'examples', name), 'utf8');
      return { role: name.split('-')[0] ?? '', title: /^# (.*)$/m.exec(query)?.[1] ?? name, query };
    });
