import type { Connection, Submittable } from 'pg';
import { type Entrance, entrances } from '../../database/context.js';

export type Statement = {
  readonly text: string;
  readonly name: string | undefined;
  readonly values: readonly unknown[];
  /** Sensitive facts that it reads; the read is recorded with them, or it is not made. */
  readonly facts?: readonly string[];
  /** Whether it tells of more than its rows: then it is recorded wherever it could look, and else where its rows are. */
  readonly tellsBeyondRows?: boolean;
};

type Run = Omit<Statement, 'facts' | 'tellsBeyondRows'>;

type Settled = { readonly resolve: (text: string | null) => void; readonly reject: (failure: Error) => void };

/** Statements that a connection has been told the name of; the longest unused is closed when the memory is full, so no flood can fill the server. */
const namesPerConnection = 400;
const prepared = new WeakMap<object, Map<string, string>>();

type Wire = Connection & {
  readonly stream: { cork: () => void; uncork: () => void };
  close: (message: { type: 'S'; name: string }) => void;
};

/**
 * The context, the read and the record of it under one Sync: executions that PostgreSQL takes as one implicit transaction, in one round trip.
 * Row level security therefore costs no journey of its own, and the settings are gone when the answer is.
 */
export class ReadExchange implements Submittable {
  private answer: string | null = null;
  private completed = 0;
  private readonly announced: string[] = [];

  constructor(
    private readonly context: readonly string[],
    private readonly entrance: Entrance,
    private readonly statement: Statement,
    private readonly settled: Settled,
  ) {}

  submit(connection: Connection): void {
    const wire = connection as Wire;
    wire.stream.cork();
    const { text, name, values, facts = [], tellsBeyondRows = false } = this.statement;
    this.run(wire, { ...entrances[this.entrance], values: this.context });
    this.run(wire, { text, name: name === undefined ? undefined : `${this.entrance} ${name}`, values });
    if (facts.length > 0) {
      const note = 'select app.note_sensitive_read($1, $2)';
      this.run(wire, { text: note, name: 'note', values: [facts.join(' '), tellsBeyondRows] });
    }
    wire.sync();
    wire.stream.uncork();
  }

  private run(wire: Wire, { text, name, values }: Run): void {
    const known = this.known(wire);
    if (name === undefined || known.get(name) !== text) {
      if (name !== undefined) {
        this.announce(wire, known, name, text);
      }
      wire.parse({ name: name ?? '', text, types: [] }, false);
    } else {
      known.delete(name);
      known.set(name, text);
    }
    wire.bind({ statement: name ?? '', values: [...values], valueMapper: asWritten } as never, false);
    wire.execute({ rows: '' }, false);
  }

  private known(wire: Wire): Map<string, string> {
    const names = prepared.get(wire) ?? new Map<string, string>();
    prepared.set(wire, names);
    return names;
  }

  private announce(wire: Wire, known: Map<string, string>, name: string, text: string): void {
    const oldest = known.size >= namesPerConnection ? known.keys().next().value : undefined;
    for (const closing of oldest === undefined ? [name] : [oldest, name]) {
      known.delete(closing);
      wire.close({ type: 'S', name: closing });
    }
    known.set(name, text);
    this.announced.push(name);
  }

  handleRowDescription(): void {}

  handleDataRow({ fields }: { fields: readonly (string | null)[] }): void {
    if (this.completed === 1) {
      this.answer = fields[0] ?? null;
    }
  }

  handleCommandComplete(): void {
    this.completed += 1;
  }

  handleEmptyQuery(): void {}

  handlePortalSuspended(): void {}

  handleError(failure: Error, connection: Connection): void {
    const known = this.known(connection as Wire);
    // 26000: the server has forgotten a name, as after DISCARD ALL; then none of them can be trusted.
    if ((failure as { code?: unknown }).code === '26000') {
      known.clear();
    }
    this.announced.forEach(name => known.delete(name));
    this.settled.reject(failure);
  }

  handleReadyForQuery(): void {
    this.settled.resolve(this.answer);
  }
}

const arrayText = (values: readonly unknown[]) =>
  `{${values.map(value => `"${String(value).replaceAll(/["\\]/g, sign => `\\${sign}`)}"`).join(',')}}`;

function asWritten(value: unknown): unknown {
  return Array.isArray(value)
    ? arrayText(value)
    : value === undefined
      ? null
      : typeof value === 'boolean' || typeof value === 'number'
        ? String(value)
        : value;
}
