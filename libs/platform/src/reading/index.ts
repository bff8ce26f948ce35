export { asInstant, asText, type Fragment, type Leaf, type RowReader } from './model/column.js';
export { closedList } from './model/closed-list.js';
export { ActivityStatusList, ThemeList, UnRegionList } from './model/code-lists.js';
export { currency, date, decimal, flag, instant, integer, json, money, MoneyType, oneOf, publicId, text } from './model/columns.js';
export { atLeast, atMost, is, isOneOf, mentions, ofOneFund, pointsAt, pointsWithinFund, via } from './model/filters.js';
export { completeGraphTypes, graphTypesOf, NodeType } from './model/graph-types.js';
export { byEntry, orderBy } from './model/orders.js';
export { type Filter, type Order, type ReadModel, readModel, readModels, relate, type Relation } from './model/read-model.js';
export { connection, list, ofFund, one } from './model/relations.js';
export {
  CalendarDateScalar,
  CountryScalar,
  CurrencyScalar,
  DecimalScalar,
  InstantScalar,
  JsonScalar,
  UuidScalar,
} from './model/scalars.js';
export { asShaped, RawJson } from './execute/raw-json.js';
export { KeptDocuments } from './execute/kept-documents.js';
export { ReadingDriver } from './execute/reading-driver.js';
export { ReadPool } from './execute/read-pool.js';
export { CursorSecret, Reads } from './execute/reads.js';
export { AnyNode, ConnectionOf, modelsListedAtRoot, OneOf } from './graphql/connection-of.decorator.js';
export { type Changed, payloadOf } from './graphql/payload-of.js';
export { type OwedIndex, owedIndexes } from './indexes/owed-indexes.js';
