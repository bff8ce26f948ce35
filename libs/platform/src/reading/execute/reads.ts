import { type Actor, NotSignedIn, readGlobalId } from '@ledby/kernel';
import { Injectable } from '@nestjs/common';
import { BadInput } from '@ledby/kernel';
import type { GraphQLResolveInfo } from 'graphql';
import { AccessPolicy, shapeOf } from '../../access/access-policy.js';
import { contextOf, type SessionContext } from '../../database/context.js';
import { type Known, Plan, type RootRead } from '../compile/plan.js';
import { shapeKey } from '../compile/shape-key.js';
import { type ReadModel, readModelWithCode } from '../model/read-model.js';
import { BoundReads } from './bound-reads.js';
import { isRawOperation } from './operation-mode.js';
import { PlanCache } from './plan-cache.js';
import { asShaped, RawJson } from './raw-json.js';
import { ReadPool } from './read-pool.js';

type Standing = { readonly shape: string; readonly context: SessionContext };
const standings = new WeakMap<Actor, Standing>();

function standingOf(actor: Actor): Standing {
  const known = standings.get(actor);
  if (known !== undefined) {
    return known;
  }
  const standing = { shape: shapeOf(actor), context: contextOf(actor) };
  standings.set(actor, standing);
  return standing;
}

/** Two mutations of one document may answer the same field; each has its own selection. */
const placeOf = ({ prev, key }: GraphQLResolveInfo['path']): string => (prev === undefined ? String(key) : `${placeOf(prev)}.${key}`);

/** Seals cursors; made anew at each installation, never sent. */
export abstract class CursorSecret {
  abstract readonly value: string;
}

/** What a root resolver calls: the whole selection below it becomes one statement, read in the caller's scope. */
@Injectable()
export class Reads {
  readonly plans = new PlanCache();
  private readonly bound = new BoundReads();

  constructor(
    private readonly pool: ReadPool,
    private readonly policy: AccessPolicy,
    private readonly secret: CursorSecret,
  ) {}

  connection(model: ReadModel, actor: Actor | undefined, info: GraphQLResolveInfo, keys: Known = {}): Promise<unknown> {
    return this.read({ kind: 'connection', model, keys: Object.keys(keys) }, actor, info, keys);
  }

  /** The one row with these key columns; null when there is none that the caller may know of. */
  one(model: ReadModel, actor: Actor | undefined, info: GraphQLResolveInfo, keys: Known): Promise<unknown> {
    return this.read({ kind: 'one', model, keys: Object.keys(keys) }, actor, info, keys);
  }

  byId(model: ReadModel, actor: Actor | undefined, info: GraphQLResolveInfo, publicId: string): Promise<unknown> {
    const { code, halves } = readGlobalId(publicId);
    if (code !== model.code || halves.length !== model.keys.length) {
      throw new BadInput('This identifier belongs to something else.');
    }
    return this.one(model, actor, info, Object.fromEntries(model.keys.map((key, place) => [key, halves[place] ?? ''])));
  }

  node(actor: Actor | undefined, info: GraphQLResolveInfo, publicId: string): Promise<unknown> {
    const model = readModelWithCode(readGlobalId(publicId).code);
    if (model === undefined) {
      throw new BadInput('This is not an identifier of Ledby.');
    }
    return this.byId(model, actor, info, publicId);
  }

  private async read(root: RootRead, actor: Actor | undefined, info: GraphQLResolveInfo, known: Known): Promise<unknown> {
    if (actor === undefined) {
      throw new NotSignedIn('Sign in to read this.');
    }
    const { shape, context } = standingOf(actor);
    const place = placeOf(info.path);
    const { restricted, statement } = this.bound.of(info, actor, `${place} ${Object.values(known).join()}`, () => {
      const key = `${place} ${root.kind} ${root.model.name} ${root.keys.join()} ${shape} ${shapeKey(info.schema, info.operation, Object.values(info.fragments), info.variableValues)}`;
      const plan = this.plans.of(info.operation, key, () => Plan.compile(root, actor, this.policy, this.secret.value, info));
      return { restricted: plan.restricted, statement: plan.bind(actor, info.variableValues, known, this.secret.value) };
    });
    const text = await this.pool.read(context, restricted, statement);
    if (isRawOperation(info.schema, info.operation)) {
      return text === null ? null : new RawJson(text);
    }
    return text === null ? null : asShaped(JSON.parse(text) as object, root.kind === 'one' ? root.model.name : undefined);
  }
}
