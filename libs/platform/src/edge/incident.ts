const longestTrace = 12;

/** What may be known of a failure nobody expected. Its message is left out: databases and parsers quote in it what they were given. */
export type Incident = {
  readonly name: string;
  readonly sqlState?: string;
  readonly constraint?: string;
  readonly table?: string;
  readonly message?: string;
  readonly trace: readonly string[];
};

type Failure = Error & { readonly code?: unknown; readonly constraint?: unknown; readonly table?: unknown };

const chainOf = (failure: Error): readonly Failure[] => {
  const chain: Failure[] = [];
  for (let next: unknown = failure; next instanceof Error && chain.length < 6; next = next.cause) {
    chain.push(next);
  }
  return chain;
};

/** The five signs by which PostgreSQL says what went wrong, or the word by which the network does. */
export const failureCodeOf = (failure: unknown): string | undefined =>
  failure instanceof Error
    ? chainOf(failure)
        .map(({ code }) => code)
        .find((code): code is string => typeof code === 'string' && /^[0-9A-Z_]{5,20}$/.test(code))
    : undefined;

/** The engine's own messages name a property; those with a code may quote a value. */
const isPlainMistake = ({ name, code }: Failure) => code === undefined && (name === 'TypeError' || name === 'ReferenceError');

const word = (value: unknown): string | undefined => (typeof value === 'string' && /^\w{1,63}$/.test(value) ? value : undefined);

export function incidentOf(failure: unknown): Incident {
  if (!(failure instanceof Error)) {
    return { name: 'NoError', trace: [] };
  }
  const chain = chainOf(failure);
  const sqlState = failureCodeOf(failure);
  const constraint = chain.map(cause => word(cause.constraint)).find(found => found !== undefined);
  const table = chain.map(cause => word(cause.table)).find(found => found !== undefined);
  return {
    name: failure.name,
    ...(sqlState === undefined ? {} : { sqlState }),
    ...(constraint === undefined ? {} : { constraint }),
    ...(table === undefined ? {} : { table }),
    ...(isPlainMistake(failure) ? { message: failure.message.slice(0, 200) } : {}),
    trace: (failure.stack ?? '')
      .split('\n')
      .filter(line => /^\s+at /.test(line))
      .slice(0, longestTrace)
      .map(line => line.trim()),
  };
}
