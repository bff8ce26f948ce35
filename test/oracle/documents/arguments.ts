import { type GraphQLField, type GraphQLInputType, type GraphQLSchema, getNullableType, isInputObjectType } from 'graphql';
import { type HarvestedCursors, ordersOf } from '../cursors.js';
import { knowsFilter } from '../knowledge.js';
import type { World } from '../world.js';
import type { Choices } from './choices.js';
import { anId, type Code, filterValue, literal, sent, type Value } from './values.js';

export type Ground = { readonly schema: GraphQLSchema; readonly world: World; readonly cursors: HarvestedCursors };

/** Writes arguments, and keeps the variables that they came to need. */
export class ArgumentWriter {
  readonly declared: string[] = [];
  readonly given: Record<string, unknown> = {};
  private names = 0;

  constructor(
    private readonly choices: Choices,
    private readonly ground: Ground,
  ) {}

  identifier(code: Code): string {
    return this.argument(anId(this.choices, this.ground.world, code), 'ID!');
  }

  /** What a page of this type is asked for: a size, a place, an order, a filter. */
  pageArguments(field: GraphQLField<unknown, unknown>, type: string, first: readonly string[] = []): string {
    const { choices, ground } = this;
    const wanted: [string, Value][] = [];
    const order = field.args.some(({ name }) => name === 'orderBy') && choices.once(2) ? choices.pick(ordersOf(type)) : 'ENTERED_ASC';
    if (order !== 'ENTERED_ASC' || choices.once(8)) {
      wanted.push(['orderBy', { enum: order }]);
    }
    const way = choices.below(9);
    const cursors = ground.cursors.all(type, order);
    const [forward, size] = [way < 5, 1 + choices.below(way === 4 ? 100 : 5)];
    if (way !== 0 && way !== 8) {
      wanted.push([forward ? 'first' : 'last', size]);
    }
    if ((way === 2 || way === 3 || way === 6 || way === 8) && cursors.length > 0) {
      wanted.push([forward ? 'after' : 'before', choices.pick(cursors)]);
    }
    if (choices.once(10)) {
      wanted.push([forward ? 'before' : 'after', null]);
    }
    const filter = field.args.find(({ name }) => name === 'filter');
    if (filter !== undefined && choices.once(3)) {
      wanted.push(['filter', this.filter(filter.type)]);
    }
    const typeOf = (name: string) => String(getNullableType(field.args.find(argument => argument.name === name)?.type));
    // A cursor belongs to an order, so the order stays as it is.
    const written = [...first, ...wanted.map(([name, value]) => `${name}: ${this.argument(value, typeOf(name), name !== 'orderBy')}`)];
    return written.length === 0 ? '' : `(${written.join(', ')})`;
  }

  private filter(type: GraphQLInputType): Value {
    const { choices } = this;
    if (!isInputObjectType(type)) {
      throw new Error('A filter is an input object.');
    }
    const all = Object.values(type.getFields()).filter(({ name }) => knowsFilter(type.name.replace(/Filter$/, ''), name));
    const chosen = new Set(Array.from({ length: choices.below(3) }, () => choices.pick(all)));
    return {
      fields: Object.fromEntries(
        [...chosen].map(field => [field.name, choices.once(8) ? null : filterValue(choices, this.ground.world, field)]),
      ),
    };
  }

  /** The value in place, or a variable for it: given, left to its default, null or left out where that changes nothing else. */
  argument(value: Value, type: string, mayBeMissing = false): string {
    const { choices } = this;
    const way = choices.below(9);
    if (way < 4) {
      return literal(this.withInnerVariables(value, type));
    }
    const isOptional = !type.endsWith('!');
    const name = this.variable(type, isOptional && way === 8 ? value : undefined);
    if (way !== 8 && !(isOptional && mayBeMissing && way === 7)) {
      this.given[name] = sent(value);
    } else if ((!isOptional || choices.once(2)) && (mayBeMissing || !isOptional)) {
      this.given[name] = isOptional ? null : sent(value);
    }
    return `$${name}`;
  }

  private variable(type: string, byDefault: Value | undefined): string {
    this.names += 1;
    this.declared.push(`$v${this.names}: ${type}${byDefault === undefined ? '' : ` = ${literal(byDefault)}`}`);
    return `v${this.names}`;
  }

  /** Inside a filter written out, each of its values may stand in a variable of its own. */
  private withInnerVariables(value: Value, type: string): Value {
    const input = this.ground.schema.getType(type);
    if (value === null || typeof value !== 'object' || !('fields' in value) || !isInputObjectType(input)) {
      return value;
    }
    const inside = ([name, of]: [string, Value]): [string, Value] => {
      if (!this.choices.once(3)) {
        return [name, of];
      }
      const variable = this.variable(String(getNullableType(input.getFields()[name]?.type)), this.choices.once(3) ? of : undefined);
      if (this.choices.below(3) > 0) {
        this.given[variable] = sent(of);
      }
      return [name, { variable }];
    };
    return { fields: Object.fromEntries(Object.entries(value.fields).map(inside)) };
  }
}
