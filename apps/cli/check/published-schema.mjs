import { spawnSync } from 'node:child_process';
import { root } from '../bootstrap/clone.mjs';

const git = (...words) => {
  const { status, stdout } = spawnSync('git', words, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  return status === 0 ? stdout : undefined;
};

/**
 * The contract that callers know: the last release. Before the first one each commit stands for itself, so that what is
 * about to be committed is measured by the last commit, and what was committed by the one before. A clone without history has none.
 */
export const publishedSchema = (file, current) => {
  const tag = git('describe', '--tags', '--abbrev=0', '--match', 'v*')?.trim();
  for (const name of tag === undefined || tag === '' ? ['HEAD', 'HEAD~1'] : [tag]) {
    const text = git('show', `${name}:${file}`);
    if (text !== undefined && (name !== 'HEAD' || text !== current)) return { name, text };
  }
  return { name: 'nothing', text: undefined };
};
