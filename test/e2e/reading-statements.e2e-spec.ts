import { ReadPool } from '@ledby/platform';
import fc from 'fast-check';
import { Kind, parse } from 'graphql';
import pg from 'pg';
import { questionFrom } from '../oracle/documents/document.js';
import { aTape } from '../oracle/documents/tape.js';
import { Theatre } from '../oracle/theatre.js';

let theatre: Theatre;
let sent: string[] = [];
const query = Object.getOwnPropertyDescriptor(pg.Client.prototype, 'query');

/** A read is an exchange of its own; everything else says what it is. */
const textOf = (statement: unknown): string =>
  typeof statement === 'string'
    ? statement
    : typeof statement === 'object' && statement !== null && 'text' in statement
      ? String(statement.text)
      : 'a read';

/** What the process does by itself, whoever asks: it sees to it that its listening connection lives. */
const isHousekeeping = (text: string) => /^(select 1|listen )/i.test(text);

beforeAll(async () => {
  theatre = await Theatre.open();
  const original: unknown = query?.value;
  if (typeof original !== 'function') {
    throw new Error('The driver sends its statements another way now: count there.');
  }
  Object.defineProperty(pg.Client.prototype, 'query', {
    ...query,
    value(this: pg.Client, ...given: unknown[]): unknown {
      sent.push(textOf(given[0]));
      return Reflect.apply(original, this, given);
    },
  });
});
afterAll(async () => {
  Object.defineProperty(pg.Client.prototype, 'query', query ?? {});
  await theatre?.close();
});

async function counting<T>(work: () => Promise<T>): Promise<readonly [statements: readonly string[], reads: number, answer: T]> {
  const pool = theatre.app.app.get(ReadPool);
  sent = [];
  const read = pool.sent;
  const answer = await work();
  return [sent.filter(text => !isHousekeeping(text)), pool.sent - read, answer];
}

/** As many as stand at the root, where none is left out by a directive. */
function rootsOf(document: string): number {
  const [operation] = parse(document).definitions;
  const selections = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  return selections
    .flatMap(selection => (selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet.selections : [selection]))
    .filter(selection => selection.kind === Kind.FIELD && selection.name.value !== '__typename').length;
}

it('sends one statement a root field however deep the question, and none beside', async () => {
  const counts: number[] = [];
  for (const name of ['officer', 'officer of all', 'owner']) {
    const who = theatre.seatOf(name);
    const sends = fc.asyncProperty(aTape, async tape => {
      const question = questionFrom(tape, theatre.ground);
      const [statements, reads] = await counting(() => theatre.app.ask(who.as, question.query, question.variables));
      if (statements.length !== reads || reads > rootsOf(question.query)) {
        throw new Error(`${statements.join('; ')}: ${reads} of them reads, for ${rootsOf(question.query)} root fields:\n${question.query}`);
      }
      counts.push(reads);
    });
    await fc.assert(sends, { seed: 20_261_123, numRuns: 60 });
  }
  expect(Math.max(...counts)).toBe(3);
});

it('asks once who is asking, and keeps it in memory', async () => {
  const { app } = theatre;
  await app.people({ email: 'new@ledby.test' });
  const as = await app.signedIn('new@ledby.test');
  const [first] = await counting(() => app.ask(as, '{ viewer { email } }'));
  const [second, reads] = await counting(() => app.ask(as, '{ viewer { email } }'));
  process.stdout.write(`statements of a first request: ${first.length}, of the next: ${second.length}\n`);
  expect(first.length).toBeLessThanOrEqual(2);
  expect([second.length, reads]).toEqual([1, 1]);
});
