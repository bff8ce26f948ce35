import { isCode, ownFiles } from './sources.mjs';

const limits = [
  { isMeant: /^test\/e2e\//, most: 200, reason: 'a story must be readable' },
  { isMeant: /^(apps|libs|migrations|test)\//, most: 250, reason: 'one file, one idea' },
];

const countOf = ({ text, lines }) => (text.endsWith('\n') ? lines.length - 1 : lines.length);

export const fileSizes = async () => {
  const files = ownFiles().filter(isCode);
  const problems = files.flatMap(source => {
    const limit = limits.find(({ isMeant }) => isMeant.test(source.file));
    const count = countOf(source);
    return limit !== undefined && count > limit.most ? [`${source.file} has ${count} lines, ${limit.most} at most: ${limit.reason}`] : [];
  });
  return { problems, note: `${files.length} files` };
};
