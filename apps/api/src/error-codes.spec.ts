import { packageRoot } from '@ledby/platform';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['libs', 'apps'].flatMap(place =>
  readdirSync(path.join(packageRoot, place), { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .map(file => readFileSync(path.join(packageRoot, place, file), 'utf8')),
);

const inCode = new Set(
  sources.flatMap(text =>
    [...text.matchAll(/readonly code = '([A-Z_]+)'|new StartRefused\(\s*'([A-Z_]+)'/g)].map(([, refusal, start]) => refusal ?? start ?? ''),
  ),
);
const inDocs = new Set(
  [...readFileSync(path.join(packageRoot, 'docs/errors.md'), 'utf8').matchAll(/`([A-Z_]{4,})`/g)].map(([, code]) => code ?? ''),
);

describe('the list of codes', () => {
  it('names every code that can be answered', () => expect([...inCode].filter(code => !inDocs.has(code))).toEqual([]));

  it('finds the codes at all', () => expect(inCode.size).toBeGreaterThan(30));
});
