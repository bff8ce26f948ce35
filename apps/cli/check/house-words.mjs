import { isCode, ownFiles } from './sources.mjs';

const typed = /\.(ts|tsx)$/;
const tests = /\.(e2e-)?spec\.ts$/;
const anything = /./;

// Put together here, so that this list does not find itself.
const word = (...parts) => parts.join('');

const words = [
  [word('forward', 'Ref'), /\bforwardRef\b/, typed, 'two rooms that need each other have a wrong border'],
  [word('as', ' any'), /\bas any\b/, typed, 'a type that is not known is unknown'],
  [word('ts', '-ignore'), /@ts-(ignore|nocheck|expect-error)/, typed, 'mend the type'],
  [
    'skipped test',
    /\b(it|test|describe)\.(skip|only|todo|failing)\b|\b(xit|xdescribe|xtest|fit|fdescribe)\(/,
    tests,
    'a test runs, or it goes',
  ],
  [word('TO', 'DO'), new RegExp(word('\\b(TO', 'DO|FIX', 'ME)\\b')), /\.(ts|tsx|mjs|cjs|yml)$/, 'open work belongs to an issue'],
  [
    'machine path',
    new RegExp(word('(^|[\\s\'"`=:(])/(ho', 'me|Us', 'ers|ro', 'ot|wo', 'rk)/[\\w.-]{2}')),
    anything,
    'it exists on one machine only',
  ],
  ['base class', /\bclass (Base|Abstract)\w*(Service|Resolver|Repository|Command|Module)\b/, typed, 'say what it needs where it is needed'],
  ['interface prefix', /\binterface I[A-Z][a-z]/, typed, 'name the thing'],
  [
    'empty name',
    /\b(class|interface|enum) \w*(Dto|DTO|Manager|Helper|Utils?)\b|\btype \w*(Dto|DTO|Manager|Helper|Utils?) =/,
    typed,
    'name the thing',
  ],
];

const folder = /(^|\/)(common|shared|utils?|helpers?)(\/|\.[a-z]+$)/;

const inLine = (file, line, place) =>
  words.flatMap(([name, pattern, where, reason]) =>
    where.test(file) && pattern.test(line) ? [`${file}:${place + 1} ${name}: ${reason}`] : [],
  );

export const houseWords = async () => {
  const files = ownFiles();
  const named = files.filter(({ file }) => folder.test(file)).map(({ file }) => `${file}: a folder or file is named for what it holds`);
  const isOwnList = file => file.endsWith('check/house-words.mjs') || file.includes('check/breaches');
  const written = files
    .filter(({ file }) => !isOwnList(file))
    .flatMap(({ file, lines }) => lines.flatMap((line, place) => inLine(file, line, place)));
  return { problems: [...named, ...written], note: `${files.length} files, ${files.filter(isCode).length} of code` };
};
