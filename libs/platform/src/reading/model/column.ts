import { type RawBuilder, sql } from 'kysely';

export type Fragment = RawBuilder<unknown>;

/** Hands out a column of the row at hand, and remembers that the statement needs it. */
export type RowReader = (column: string) => Fragment;

/** What Nest takes for the type of a field: a scalar, an enum object or a class. */
export type FieldType = object | ((...args: never[]) => unknown);

export type Leaf = {
  readonly kind: 'leaf';
  readonly type: () => FieldType;
  readonly nullable: boolean;
  readonly description: string;
  /** The column as it stands in the table, for filters and orders; absent for what is only computed. */
  readonly column: string | undefined;
  /** The PostgreSQL type that a cursor or a filter value is cast to. */
  readonly cast: string;
  readonly output: (row: RowReader) => Fragment;
};

/** An object inside the row, such as an amount with its currency. */
export type Embedded = {
  readonly kind: 'embedded';
  readonly type: () => FieldType;
  readonly nullable: boolean;
  readonly description: string;
  readonly absentWhenNull: string;
  readonly fields: Readonly<Record<string, (row: RowReader) => Fragment>>;
};

export const snakeCase = (name: string): string => name.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

export const asText = (fragment: Fragment): Fragment => sql`${fragment}::text`;

/** Instants are written in UTC whatever the session's zone is. */
export const asInstant = (fragment: Fragment): Fragment => sql`to_char(${fragment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
