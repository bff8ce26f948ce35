import { isCalendarDate, isCountry, isCurrency, isId } from '@ledby/kernel';
import { GraphQLError, GraphQLScalarType, Kind, valueFromASTUntyped } from 'graphql';

type Rule = {
  readonly name: string;
  readonly description: string;
  readonly accepts: (text: string) => boolean;
  readonly shape: string;
  readonly url?: string;
};

/** A scalar that is text on the wire. A refused value is never repeated: it may be what somebody typed in the wrong box. */
function textScalar({ name, description, accepts, shape, url }: Rule): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    if (typeof value !== 'string' || !accepts(value)) {
      throw new GraphQLError(`${name} must be ${shape}.`, { extensions: { code: 'BAD_INPUT' } });
    }
    return value;
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    ...(url === undefined ? {} : { specifiedByURL: url }),
    serialize: value => String(value),
    parseValue: read,
    parseLiteral: node => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description: 'An exact decimal number as text, never a floating number: "12785625.00".',
  accepts: text => /^-?\d{1,15}(\.\d{1,4})?$/.test(text),
  shape: 'a decimal number as text, such as "1250.50"',
});

export const CurrencyScalar = textScalar({
  name: 'Currency',
  description: 'A currency in use, three letters of ISO 4217.',
  accepts: isCurrency,
  shape: 'three capital letters of ISO 4217',
});

export const CountryScalar = textScalar({
  name: 'CountryCode',
  description: 'A country or territory, two letters of ISO 3166-1.',
  accepts: isCountry,
  shape: 'two capital letters of ISO 3166-1',
});

export const CalendarDateScalar = textScalar({
  name: 'Date',
  description: 'A day on the calendar, YYYY-MM-DD, without time or zone.',
  accepts: isCalendarDate,
  shape: 'a day written YYYY-MM-DD',
});

export const InstantScalar = textScalar({
  name: 'DateTime',
  description: 'A moment in UTC, ISO 8601 with milliseconds.',
  accepts: text => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,6})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && !Number.isNaN(Date.parse(text)),
  shape: 'a moment in ISO 8601 with its offset',
});

export const UuidScalar = textScalar({
  name: 'UUID',
  description: 'A universally unique identifier, RFC 9562.',
  accepts: isId,
  shape: 'a UUID',
});

/** How large one is, the edge has decided: a request has a limit as a whole. */
export const JsonScalar = new GraphQLScalarType<unknown, unknown>({
  name: 'JSON',
  description: 'Any JSON value; what shape it has is said where it is used.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc8259',
  serialize: value => value,
  parseValue: value => value,
  parseLiteral: (node, variables) => valueFromASTUntyped(node, variables ?? undefined),
});
