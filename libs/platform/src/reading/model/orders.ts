import type { Leaf } from './column.js';
import type { Order } from './read-model.js';

const by = (leaf: Leaf, descending: boolean, description: string): Order => {
  if (leaf.column === undefined) {
    throw new Error('Only a stored column can be ordered by.');
  }
  return { description, descending, by: { column: leaf.column, cast: leaf.cast, nullable: leaf.nullable } };
};

/** Both directions of one column, named X_ASC and X_DESC. Rows without a value come last either way. */
export const orderBy = (name: string, leaf: Leaf, what: string): Record<string, Order> => ({
  [`${name}_ASC`]: by(leaf, false, `By ${what}, lowest first; without one last.`),
  [`${name}_DESC`]: by(leaf, true, `By ${what}, highest first; without one last.`),
});

/** Ids are time-ordered, so this is the order of entry. */
export const byEntry: Record<string, Order> = {
  ENTERED_ASC: { description: 'In order of entry, oldest first. The default.', by: undefined, descending: false },
  ENTERED_DESC: { description: 'In order of entry, newest first.', by: undefined, descending: true },
};
