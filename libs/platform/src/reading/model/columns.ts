import { currencies } from '@ledby/kernel';
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { sql } from 'kysely';
import { asInstant, asText, type Embedded, type FieldType, type Leaf, type RowReader } from './column.js';
import { CalendarDateScalar, CurrencyScalar, DecimalScalar, InstantScalar, JsonScalar } from './scalars.js';

type Shape = { readonly column?: string; readonly nullable?: boolean };

const leaf =
  (type: () => FieldType, cast: string, write = (value: ReturnType<RowReader>) => value) =>
  (column: string, description: string, { nullable = false }: Shape = {}): Leaf => ({
    kind: 'leaf',
    type,
    nullable,
    description,
    column,
    cast,
    output: row => write(row(column)),
  });

export const text = leaf(() => String, 'text');
export const integer = leaf(() => Int, 'integer');
export const flag = leaf(() => Boolean, 'boolean');
export const date = leaf(() => CalendarDateScalar, 'date');
export const instant = leaf(() => InstantScalar, 'timestamptz', asInstant);
export const decimal = leaf(() => DecimalScalar, 'numeric', asText);
export const currency = leaf(() => CurrencyScalar, 'text', asText);

/** Whatever was written, in the shape that another column's value decides. */
export const json = leaf(() => JsonScalar, 'jsonb');

/** A value from a closed list, stored as it is shown. */
export const oneOf = (type: () => FieldType) => leaf(type, 'text', asText);

/** The opaque public id: a code for the type, then the fund and the row. */
export const publicId = (code: string, keys: readonly string[], description: string): Leaf => ({
  kind: 'leaf',
  type: () => ID,
  nullable: false,
  description,
  column: undefined,
  cast: 'text',
  output: row =>
    sql`app.public_id(${sql.lit(code)}, ${sql.join(
      keys.map(key => sql`uuid_send(${row(key)})`),
      sql` || `,
    )})`,
});

@ObjectType('Money', { description: 'An exact amount of one currency. Amounts of different currencies are never added.' })
export class MoneyType {
  @Field(() => DecimalScalar, { description: 'The exact amount as decimal text, with as many minor digits as the currency has.' })
  readonly amount!: string;

  @Field(() => CurrencyScalar, { description: `The currency, ISO 4217 (${currencies.length} in use).` })
  readonly currency!: string;
}

export function money(amount: string, description: string, { column = 'currency', nullable = false }: Shape = {}): Embedded {
  return {
    kind: 'embedded',
    type: () => MoneyType,
    nullable,
    description,
    absentWhenNull: amount,
    fields: { amount: row => asText(row(amount)), currency: row => asText(row(column)) },
  };
}
