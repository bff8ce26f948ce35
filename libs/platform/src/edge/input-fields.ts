import { applyDecorators } from '@nestjs/common';
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsInt,
  IsNotEmpty,
  IsUrl,
  IsUUID,
  Length,
  Matches,
  MaxLength,
  Min,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import type { FieldType } from '../reading/model/column.js';
import { CurrencyScalar, DecimalScalar, UuidScalar } from '../reading/model/scalars.js';

/** `optional`: may be left out. `clearable`: may be left out, and may be null where there is no value or where the value is to go. */
type Presence = { readonly presence?: 'required' | 'optional' | 'clearable' };

const isNullable = ({ presence = 'required' }: Presence) => presence !== 'required';

const unlessAbsent = ({ presence = 'required' }: Presence): PropertyDecorator =>
  ValidateIf(
    (_, value: unknown) =>
      presence === 'required' || (presence === 'optional' ? value !== undefined : value !== undefined && value !== null),
  );

const field = (type: () => FieldType, description: string, shape: Presence, ...rules: readonly PropertyDecorator[]): PropertyDecorator =>
  applyDecorators(Field(type as never, { description, nullable: isNullable(shape) }), unlessAbsent(shape), ...rules);

export const KeyField = (): PropertyDecorator =>
  field(
    () => UuidScalar,
    'Made by the caller, new for each command: the same key makes the command happen once, however often it arrives.',
    {},
    IsUUID(),
  );

export const IdField = (description: string, shape: Presence = {}): PropertyDecorator => field(() => ID, description, shape, Length(1, 80));

/** The version that the caller has seen: whoever edits something that has changed since is told so. */
export const VersionField = (): PropertyDecorator =>
  field(() => Int, 'The version you have read; refused with CONFLICT when somebody has changed it since.', {}, IsInt(), Min(1));

/** One line of text without spaces around it. */
export const LineField = (
  description: string,
  { longest = 300, ...shape }: Presence & { readonly longest?: number } = {},
): PropertyDecorator =>
  field(
    () => String,
    description,
    shape,
    Length(1, longest),
    Matches(/^[^\s\p{Cc}](\P{Cc}*[^\s\p{Cc}])?$/u, { message: '$property must be one line without spaces around it' }),
  );

export const TextField = (
  description: string,
  { longest = 5_000, ...shape }: Presence & { readonly longest?: number } = {},
): PropertyDecorator => field(() => String, description, shape, MaxLength(longest));

export const WebAddressField = (description: string, shape: Presence = {}): PropertyDecorator =>
  field(() => String, description, shape, MaxLength(500), IsUrl({ protocols: ['http', 'https'], require_protocol: true }));

/** A scalar or closed list that refuses by itself what it is not. */
export const OfTypeField = (
  type: () => FieldType,
  description: string,
  shape: Presence = {},
  ...rules: readonly PropertyDecorator[]
): PropertyDecorator => field(type, description, shape, IsNotEmpty(), ...rules);

@InputType({ description: 'An exact amount of one currency.' })
export class MoneyInput {
  @OfTypeField(() => DecimalScalar, 'The amount as decimal text, with no more minor digits than the currency has.')
  readonly amount!: string;

  @OfTypeField(() => CurrencyScalar, 'The currency, ISO 4217.')
  readonly currency!: string;
}

export const MoneyField = (description: string, shape: Presence = {}): PropertyDecorator =>
  field(
    () => MoneyInput,
    description,
    shape,
    ValidateNested(),
    Type(() => MoneyInput),
  );

export const ListField = (
  of: () => new () => object,
  description: string,
  { most, ...shape }: Presence & { readonly most: number },
): PropertyDecorator => field(() => [of()], description, shape, IsArray(), ArrayMaxSize(most), ValidateNested({ each: true }), Type(of));
