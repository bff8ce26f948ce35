import { type GraphQLField, type GraphQLObjectType, getNamedType, isInterfaceType, isObjectType } from 'graphql';
import { pages, singles, summaries } from '../answer.js';
import { knowsField } from '../knowledge.js';
import { meanings } from '../meanings.js';
import { publicIdOf } from '../matching.js';
import { textOf } from '../world.js';
import { ArgumentWriter, type Ground } from './arguments.js';
import { Choices } from './choices.js';
import { Scope } from './scope.js';
import { type Code, codes } from './values.js';

export type Question = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

const mostLevels = 7;
const mostHops = 4;
const mostAliases = 12;
const mostDirectives = 4;
const mostFields = 55;

type Fragment = { readonly name: string; readonly text: string; readonly level: number; readonly aliases: number };

/** Writes one valid question, of the whole schema as far as it is read, from the decisions of a tape. */
export class Writer {
  private readonly arguments: ArgumentWriter;
  private readonly fragments: Fragment[] = [];
  private readonly fragmentsByType = new Map<string, Fragment[]>();
  private names = 0;
  private aliases = 0;
  private directives = 0;
  private fields = 0;

  constructor(
    private readonly choices: Choices,
    private readonly ground: Ground,
  ) {
    this.arguments = new ArgumentWriter(choices, ground);
  }

  question(): Question {
    const { choices } = this;
    const roots = Array.from({ length: 1 + choices.below(3) }, (_, place) => this.root(place));
    const typename = choices.once(8) ? ['__typename'] : [];
    const whole = choices.once(8) ? [`... on Query { ${roots.join(' ')} }`] : roots;
    const { declared, given } = this.arguments;
    const variables = declared.length === 0 ? '' : `(${declared.join(', ')})`;
    const query = `query Generated${variables} { ${[...typename, ...whole].join(' ')} } ${this.fragments.map(({ text }) => text).join(' ')}`;
    return { query, variables: given };
  }

  private root(place: number): string {
    const { choices, ground } = this;
    const type = ground.schema.getQueryType();
    const known = Object.values(type?.getFields() ?? {}).filter(
      ({ name }) => name in pages || name in singles || name in summaries || ['node', 'viewer'].includes(name),
    );
    const field = choices.pick([...known.filter(({ name }) => name === 'projects'), ...known]);
    // Roots of one name would have to agree in all they ask for.
    const alias = place > 0 || choices.once(4) ? `${this.alias()}: ` : '';
    const page = pages[field.name];
    const directive = this.directive();
    if (page !== undefined) {
      const named = field.args.some(({ name }) => name === 'fund') ? [`fund: ${this.arguments.identifier('fnd')}`] : [];
      return `${alias}${field.name}${this.arguments.pageArguments(field, page, named)}${directive} ${this.selection(getNamedType(field.type) as GraphQLObjectType, 2, 0, new Scope())}`;
    }
    if (field.name === 'node') {
      return `${alias}node(id: ${this.arguments.identifier(choices.pick(codes))})${directive} ${this.nodeSelection()}`;
    }
    const object = getNamedType(field.type) as GraphQLObjectType;
    const code = singles[field.name] === undefined ? undefined : (meanings[object.name]?.code as Code);
    const policy =
      field.args.some(({ name }) => name === 'policy') && choices.once(2)
        ? `, policy: ${choices.pick(['MAJORITY_V1', 'ANY_LEADER_V1', 'DEI_75_50_V1'])}`
        : '';
    const args =
      field.name === 'viewer' ? '' : code === undefined ? this.ofFund(field.name, policy) : `(id: ${this.arguments.identifier(code)})`;
    return `${alias}${field.name}${args}${directive} ${this.selection(object, 2, 0, new Scope())}`;
  }

  /** A cycle is named with its own fund: of another fund it is refused. */
  private ofFund(name: string, policy: string): string {
    const { choices, ground } = this;
    if (name !== 'leadershipPipeline' || !choices.once(2)) {
      return `(fund: ${this.arguments.identifier('fnd')}${policy})`;
    }
    const cycle = choices.pick(ground.world.all('grant_cycle'));
    const [fund, id] = [textOf(cycle['fund_id']), textOf(cycle['id'])];
    return `(fund: "${publicIdOf('fnd', fund)}"${policy}, cycle: "${publicIdOf('cyc', fund, id)}")`;
  }

  private nodeSelection(): string {
    const node = this.ground.schema.getType('Node');
    if (!isInterfaceType(node)) {
      throw new Error('There is no Node.');
    }
    const parts = Array.from({ length: 1 + this.choices.below(3) }, () => {
      const type = this.ground.schema.getType(
        this.choices.pick(
          this.ground.schema
            .getPossibleTypes(node)
            .map(({ name }) => name)
            .filter(name => name in meanings),
        ),
      );
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
    // Ledby counts the aliases of a fragment wherever it is spread.
    const known = (this.fragmentsByType.get(type.name) ?? []).filter(
      fragment => level <= fragment.level && this.aliases + fragment.aliases <= mostAliases,
    );
    if (known.length > 0 && this.choices.once(2)) {
      const again = this.choices.pick(known);
      this.aliases += again.aliases;
      return `...${again.name}${this.directive()}`;
    }
    const before = this.aliases;
    // It may be spread again wherever it does not reach deeper than here.
    const text = this.field(type, level, hops, new Scope(true));
    const fragment = {
      name: `F${this.fragments.length}`,
      level,
      aliases: this.aliases - before,
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
    const args = isList ? this.arguments.pageArguments(field, target.name.replace(/Connection$/, '')) : '';
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
    return ` @${this.choices.pick(['include', 'skip'])}(if: ${this.arguments.argument(this.choices.below(2) === 1, 'Boolean!')})`;
  }
}

export const questionFrom = (tape: readonly number[], ground: Ground): Question => new Writer(new Choices(tape), ground).question();
