import type { JoinKeys, ReadModel, Relation } from './read-model.js';

type Named = { readonly description: string; readonly nullable?: boolean; readonly orderedBy?: string };

const relation =
  (kind: Relation['kind'], nullableByDefault: boolean) =>
  (to: () => ReadModel, on: JoinKeys, { description, nullable = nullableByDefault, orderedBy }: Named): Relation => ({
    kind,
    to,
    on,
    description,
    nullable,
    ...(orderedBy === undefined ? {} : { orderedBy }),
  });

export const one = relation('one', true);

/** A short list that belongs to its row and is never paged: at most a hundred. */
export const list = relation('list', false);

export const connection = relation('connection', false);

/** Rows of the same fund, joined by a column that holds the other's id. */
export const ofFund = (mine: string, theirs = 'id'): JoinKeys => ({ fund_id: 'fund_id', [mine]: theirs });
