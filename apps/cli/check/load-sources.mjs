import { transformSync } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { inClone } from '../bootstrap/clone.mjs';

const compiled = {
  jsc: {
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: true },
    target: 'es2023',
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
  swcrc: false,
  configFile: false,
};

const roomDoor = specifier => pathToFileURL(inClone('libs', specifier.slice('@ledby/'.length), 'src/index.ts')).href;

const asSource = (specifier, parentUrl) => {
  const url = new URL(specifier.replace(/\.js$/, '.ts'), parentUrl);
  return existsSync(url) ? url.href : specifier;
};

/** The sources as they stand, uncompiled and untyped: what is checked is never an older build, and one type error does not hide the rest. */
registerHooks({
  resolve: (specifier, context, next) => {
    if (specifier.startsWith('@ledby/')) return { url: roomDoor(specifier), format: 'module', shortCircuit: true };
    return next(specifier.startsWith('.') && specifier.endsWith('.js') ? asSource(specifier, context.parentURL) : specifier, context);
  },
  load: (url, context, next) => {
    if (!url.endsWith('.ts') || url.includes('/node_modules/')) return next(url, context);
    const filename = fileURLToPath(url);
    return { format: 'module', source: transformSync(readFileSync(filename, 'utf8'), { ...compiled, filename }).code, shortCircuit: true };
  },
});

export const load = file => import(pathToFileURL(inClone(file)).href);
