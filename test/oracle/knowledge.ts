import { meanings } from './meanings.js';

/** Whether the oracle has been told what this field, filter or order means; a story fails for what it has not. */
export const knowsField = (type: string, field: string): boolean => {
  const meaning = meanings[type];
  return (
    meaning === undefined ||
    field === 'id' ||
    ['money', 'levels', 'cycles', 'sides'].includes(field) ||
    [meaning.plain, meaning.ids, meaning.money, meaning.ones, meaning.lists, meaning.connections].some(
      part => part !== undefined && field in part,
    )
  );
};
export const knowsFilter = (type: string, filter: string): boolean => filter in (meanings[type]?.filters ?? {});
export const knowsOrder = (type: string, order: string): boolean =>
  ['ENTERED', ...Object.keys(meanings[type]?.orders ?? {})].includes(order.replace(/_(ASC|DESC)$/, ''));
