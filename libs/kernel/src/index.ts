export { type ActivityStatus, activityStatuses } from './activity-status.js';
export {
  type Actor,
  anActor,
  type FundRole,
  fundRoles,
  fundsOf,
  type OrganisationRole,
  organisationRoles,
  organisationsOf,
} from './actor.js';
export { type CalendarDate, calendarDate, dayOf, isCalendarDate } from './calendar-date.js';
export { isCountry, type UnRegion, unRegionOf, unRegions } from './country.js';
export { currencies, isCurrency, minorUnitOf } from './currency.js';
export { DomainError } from './domain-error.js';
export type { DomainEvent } from './domain-event.js';
export { foldForSearch } from './fold-for-search.js';
export { type FundOwnedId, type GlobalId, globalIdOf, isId, newId, readFundOwnedId, readGlobalId, readPlainId } from './identifiers.js';
export { Money } from './money.js';
export {
  BadCursor,
  BadInput,
  Conflict,
  CurrencyMismatch,
  IdempotencyMismatch,
  IllegalTransition,
  NotAllowed,
  NotFound,
  NotSignedIn,
  PageSizeRefused,
} from './refusals.js';
export { revise } from './revise.js';
export { type Theme, themes } from './theme.js';
