import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { inClone, root } from '../bootstrap/clone.mjs';

const foreign = /(^|\/)(node_modules|dist|\.ledby|standards|material|compose-spec)(\/|$)/;

const below = folder =>
  existsSync(inClone(folder))
    ? readdirSync(inClone(folder), { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => path.relative(root, path.join(entry.parentPath, entry.name)))
    : [];

const own = () => ['apps', 'libs', 'migrations', 'test', 'docs'].flatMap(below).filter(file => !foreign.test(file));

const atTop = () => readdirSync(root).filter(name => /\.(md|json|jsonc|yml|cjs|mjs|graphql)$/.test(name) && name !== 'package-lock.json');

const asSource = file => {
  const text = readFileSync(inClone(file), 'utf8');
  return { file, text, lines: text.split('\n') };
};

export const isCode = ({ file }) => /\.(ts|tsx|js|mjs|cjs)$/.test(file);

/** What we wrote ourselves, without the standards and the material of others. */
export const ownFiles = () =>
  [...own(), ...atTop()].filter(file => /\.(ts|tsx|js|mjs|cjs|json|jsonc|md|yml|graphql)$/.test(file)).map(asSource);
