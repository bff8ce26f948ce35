import { type Actor, fundsOf, organisationsOf } from '@ledby/kernel';

/** What row level security knows of the caller. */
export type SessionContext = {
  readonly fundIds: string;
  readonly organisationIds: string;
  readonly userId: string;
  readonly isAdministrator: 'true' | 'false';
  /** A caller of one fund and nothing else: their wall is an equality, which an index answers. */
  readonly isOfOneFund: boolean;
};

const list = (ids: readonly string[]) => `{${ids.join(',')}}`;

export const contextOf = (actor: Actor): SessionContext => ({
  fundIds: list(fundsOf(actor)),
  organisationIds: list(organisationsOf(actor)),
  userId: actor.userId,
  isAdministrator: actor.isAdministrator ? 'true' : 'false',
  isOfOneFund: fundsOf(actor).length === 1 && organisationsOf(actor).length === 0 && !actor.isAdministrator,
});

export const variablesOf = (context: Omit<SessionContext, 'isOfOneFund'>): Record<string, string> => ({
  'app.fund_ids': context.fundIds,
  'app.organisation_ids': context.organisationIds,
  'app.user_id': context.userId,
  'app.is_administrator': context.isAdministrator,
});

const enterStatement = `select app.set_local('app.fund_ids', $1, true), app.set_local('app.organisation_ids', $2, true), app.set_local('app.user_id', $3, true), app.set_local('app.is_administrator', $4, true)`;

const enterAs = (role: string) => `${enterStatement}, app.set_local('role', '${role}', true)`;

/** How a reader enters; the role is part of a statement's name, because a plan made for one role is made anew for another. */
export const entrances = {
  app: { name: 'enter', text: enterStatement },
  lead: { name: 'enter_lead', text: enterAs('ledby_lead') },
  fund: { name: 'enter_fund', text: enterAs('ledby_fund') },
  fundLead: { name: 'enter_fund_lead', text: enterAs('ledby_fund_lead') },
} as const;
export type Entrance = keyof typeof entrances;

export const entranceOf = ({ isOfOneFund }: SessionContext, restricted: boolean): Entrance =>
  isOfOneFund ? (restricted ? 'fundLead' : 'fund') : restricted ? 'lead' : 'app';
