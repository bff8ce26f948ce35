import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import type { HarvestedCursors } from '../cursors.js';
import { ordersOf } from '../cursors.js';
import { pages, singles } from '../answer.js';
import { knowsField, knowsFilter, meanings } from '../meaning.js';
import type { World } from '../world.js';
import { Choices } from './choices.js';
import { anId, type Code, codes, filterValue, literal, sent, type Value } from './values.js';

export type Question = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

export type Ground = { readonly schema: GraphQLSchema; readonly world: World; readonly cursors: HarvestedCursors };

const mostLevels = 7;
const mostHops = 4;
const mostAliases = 12;
const mostDirectives = 4;
const mostFields = 55;

/** What one response key holds: which lists have their arguments decided there, and what lies below. */
class Scope {
  readonly taken = new Set<string>();
  private readonly below = new Map<string, Scope>();

  /** A named fragment may be spread beside anything, so every list in it gets a name of its own. */
  constructor(readonly isFragment = false) {}

  under(key: string): Scope {
    const known = this.below.get(key) ?? new Scope(this.isFragment);
    this.below.set(key, known);
    return known;
  }
}

type Fragment = { readonly name: string; readonly text: string; readonly height: number };

/** Writes one valid question, of the whole schema as far as it is read, from the decisions of a tape. */
export class Writer {
  private readonly declared: string[] = [];
  private readonly given: Record<string, unknown> = {};
  private readonly fragments: Fragment[] = [];
  private readonly fragmentsByType = new Map<string, Fragment[]>();
  private names = 0;
  private aliases = 0;
  private directives = 0;
  private fields = 0;

  constructor(
    private readonly choices: Choices,
    private readonly ground: Ground,
  ) {}

  question(): Question {
    const { choices } = this;
    const roots = Array.from({ length: 1 + choices.below(3) }, (_, place) => this.root(place));
    const typename = choices.once(8) ? ['__typename'] : [];
    const whole = choices.once(8) ? [`... on Query { ${roots.join(' ')} }`] : roots;
    const variables = this.declared.length === 0 ? '' : `(${this.declared.join(', ')})`;
    const query = `query Generated${variables} { ${[...typename, ...whole].join(' ')} } ${this.fragments.map(({ text }) => text).join(' ')}`;
    return { query, variables: this.given };
  }

  private root(place: number): string {
    const { choices, ground } = this;
    const type = ground.schema.getQueryType();
    const known = Object.values(type?.getFields() ?? {}).filter(
      ({ name }) => name in pages || name in singles || ['node', 'viewer', 'portfolioSummary', 'impactSummary'].includes(name),
    );
    const field = choices.pick([...known.filter(({ name }) => name === 'projects'), ...known]);
    // Roots of one name would have to agree in all they ask for.
    const alias = place > 0 || choices.once(4) ? `${this.alias()}: ` : '';
    const page = pages[field.name];
    const directive = this.directive();
    if (page !== undefined) {
      return `${alias}${field.name}${this.pageArguments(field, page)}${directive} ${this.selection(getNamedType(field.type) as GraphQLObjectType, 2, 0, new Scope())}`;
    }
    if (field.name === 'node') {
      return `${alias}node(id: ${this.identifier(choices.pick(codes))})${directive} ${this.nodeSelection()}`;
    }
    const object = getNamedType(field.type) as GraphQLObjectType;
    const code = singles[field.name] === undefined ? undefined : (meanings[object.name]?.code as Code);
    const policy =
      field.name === 'impactSummary' && choices.once(2)
        ? `, policy: ${choices.pick(['MAJORITY_V1', 'ANY_LEADER_V1', 'DEI_75_50_V1'])}`
        : '';
    const args =
      field.name === 'viewer' ? '' : code === undefined ? `(fund: ${this.identifier('fnd')}${policy})` : `(id: ${this.identifier(code)})`;
    return `${alias}${field.name}${args}${directive} ${this.selection(object, 2, 0, new Scope())}`;
  }

  private identifier(code: Code): string {
    return this.argument(anId(this.choices, this.ground.world, code), 'ID!');
  }

  private nodeSelection(): string {
    const parts = Array.from({ length: 1 + this.choices.below(3) }, () => {
      const type = this.ground.schema.getType(this.choices.pick(Object.keys(meanings).filter(name => meanings[name]?.code !== undefined)));
      return isObjectType(type) ? `... on ${type.name} { ${this.aliasedLeaf(type)} }` : 'id';
    });
    return `{ id __typename ${parts.join(' ')} }`;
  }

  private aliasedLeaf(type: GraphQLObjectType): string {
    const column = this.choices.pick(Object.keys(meanings[type.name]?.plain ?? {}).filter(name => name in type.getFields()));
    return this.aliases < mostAliases ? `${this.alias()}: ${column}` : '__typename';
  }

  private selection(type: GraphQLObjectType, level: number, hops: number, scope: Scope): string {
    const { choices } = this;
    const count = 1 + choices.below(level <= 3 ? 5 : 3);
    const parts = Array.from({ length: count }, () => {
      const way = choices.below(14);
      if (way === 13) {
        return this.spread(type, level, hops);
      }
      return way === 12
        ? `... ${choices.once(2) ? `on ${type.name} ` : ''}${this.directive()}{ ${this.field(type, level, hops, scope)} }`
        : this.field(type, level, hops, scope);
    });
    return `{ ${parts.join(' ')} }`;
  }

  private spread(type: GraphQLObjectType, level: number, hops: number): string {
    const known = (this.fragmentsByType.get(type.name) ?? []).filter(({ height }) => level + height <= mostLevels);
    if (known.length > 0 && this.choices.once(2)) {
      return `...${this.choices.pick(known).name}${this.directive()}`;
    }
    // Written as if it began at the deepest place where it may be spread again.
    const start = Math.max(level, mostLevels - 1);
    const text = this.field(type, start, Math.max(hops, mostHops - 1), new Scope(true));
    const fragment = {
      name: `F${this.fragments.length}`,
      height: mostLevels - start + 1,
      text: `fragment F${this.fragments.length} on ${type.name} { ${text} }`,
    };
    this.fragments.push(fragment);
    this.fragmentsByType.set(type.name, [...(this.fragmentsByType.get(type.name) ?? []), fragment]);
    return `...${fragment.name}${this.directive()}`;
  }

  private field(type: GraphQLObjectType, level: number, hops: number, scope: Scope): string {
    const { choices } = this;
    this.fields += 1;
    const all = Object.values(type.getFields()).filter(({ name }) => knowsField(type.name, name));
    const hopsNext = type.name in meanings ? hops + 1 : hops;
    const deeper = (field: GraphQLField<unknown, unknown>) => isObjectType(getNamedType(field.type));
    const isPage = type.name.endsWith('Connection');
    // A connection takes two levels more, one for its rows and one for what they show.
    const fits = (field: GraphQLField<unknown, unknown>) =>
      !deeper(field) || (this.fields < mostFields && hopsNext <= mostHops && level + (field.args.length > 0 ? 2 : 1) <= mostLevels);
    const fitting = all.filter(fits);
    if (choices.once(10) || fitting.length === 0) {
      return `${choices.once(3) && this.aliases < mostAliases ? `${this.alias()}: ` : ''}__typename`;
    }
    const relations = fitting.filter(deeper);
    const field = relations.length > 0 && choices.below(isPage ? 4 : 3) > 0 ? choices.pick(relations) : choices.pick(fitting);
    return this.written(field, level, hopsNext, scope);
  }

  private written(field: GraphQLField<unknown, unknown>, level: number, hops: number, scope: Scope): string {
    const target = getNamedType(field.type);
    const isList = field.args.length > 0;
    const mustAlias = isList && (scope.taken.has(field.name) || scope.isFragment);
    if (mustAlias && this.aliases >= mostAliases) {
      return '__typename';
    }
    const aliased = mustAlias || (this.choices.once(6) && this.aliases < mostAliases);
    const key = aliased ? this.alias() : field.name;
    const head = `${aliased ? `${key}: ` : ''}${field.name}`;
    if (!isObjectType(target)) {
      return `${head}${this.directive()}`;
    }
    if (isList && !aliased) {
      scope.taken.add(field.name);
    }
    const args = isList ? this.pageArguments(field, target.name.replace(/Connection$/, '')) : '';
    return `${head}${args}${this.directive()} ${this.selection(target, level + 1, hops, scope.under(key))}`;
  }

  private alias(): string {
    this.names += 1;
    this.aliases += 1;
    return this.choices.once(5) ? `aNameThatIsLongerThanTheSixtyThreeBytesWhichPostgresKeepsOfAColumnName${this.names}` : `k${this.names}`;
  }

  private directive(): string {
    if (this.directives >= mostDirectives || !this.choices.once(16)) {
      return '';
    }
    this.directives += 1;
    return ` @${this.choices.pick(['include', 'skip'])}(if: ${this.argument(this.choices.below(2) === 1, 'Boolean!')})`;
  }

  private pageArguments(field: GraphQLField<unknown, unknown>, type: string): string {
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
    if (wanted.length === 0) {
      return '';
    }
    const typeOf = (name: string) => String(getNullableType(field.args.find(argument => argument.name === name)?.type));
    // A cursor belongs to an order, so the order stays as it is.
    return `(${wanted.map(([name, value]) => `${name}: ${this.argument(value, typeOf(name), name !== 'orderBy')}`).join(', ')})`;
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
  private argument(value: Value, type: string, mayBeMissing = false): string {
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

export const questionFrom = (tape: readonly number[], ground: Ground): Question => new Writer(new Choices(tape), ground).question();
