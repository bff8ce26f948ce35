import { type Actor, fundsOf, organisationsOf } from '@ledby/kernel';

/** What row level security knows of the caller. */
export type SessionContext = {
  readonly fundIds: string;
  readonly organisationIds: string;
  readonly userId: string;
  readonly isAdministrator: 'true' | 'false';
};

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

export const contextOf = (actor: Actor): SessionContext => ({
  fundIds: list(fundsOf(actor)),
  organisationIds: list(organisationsOf(actor)),
  userId: actor.userId,
  isAdministrator: actor.isAdministrator ? 'true' : 'false',
});

export const variablesOf = (context: SessionContext): Record<string, string> => ({
  'app.fund_ids': context.fundIds,
  'app.organisation_ids': context.organisationIds,
  'app.user_id': context.userId,
  'app.is_administrator': context.isAdministrator,
});

export const enterStatement = `select app.set_local('app.fund_ids', $1, true), app.set_local('app.organisation_ids', $2, true), app.set_local('app.user_id', $3, true), app.set_local('app.is_administrator', $4, true)`;

export const enterRestrictedStatement = `${enterStatement}, app.set_local('role', 'ledby_lead', true)`;
