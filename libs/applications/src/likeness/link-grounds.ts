import { alike, comparable, likenessOf } from './name-likeness.js';

export const linkGrounds = [
  'SAME_ORGANISATION',
  'CO_APPLICANT',
  'NAME',
  'REGISTER_NUMBER',
  'BANK_ACCOUNT',
  'EMAIL_DOMAIN',
  'SAME_ANSWER',
] as const;
export type LinkGround = (typeof linkGrounds)[number];

/** What an application says of who applies, made ready to be compared; it never leaves the room. */
export type Traces = {
  readonly organisationId: string;
  readonly partnerIds: readonly string[];
  readonly names: readonly string[];
  readonly registers: readonly string[];
  readonly accounts: readonly string[];
  readonly mailDomains: readonly string[];
  /** What identifies the applicant otherwise, by the key of the question. */
  readonly answers: ReadonlyMap<string, string>;
};

export type Link = {
  readonly grounds: readonly LinkGround[];
  /** Of the two most alike names, in percent; null where none are worth a look. */
  readonly likeness: number | null;
  /** The keys of the questions that are answered alike. */
  readonly questions: readonly string[];
};

const meet = (some: readonly string[], others: readonly string[]) => some.some(each => others.includes(each));

const closestNames = (one: Traces, other: Traces) => {
  const theirs = other.names.map(comparable);
  return Math.max(0, ...one.names.map(comparable).flatMap(name => theirs.map(each => likenessOf(name, each))));
};

/** By what two applications hang together; null where by nothing. A domain that many write from is a provider and says nothing. */
export function linkBetween(one: Traces, other: Traces, providers: ReadonlySet<string>): Link | null {
  const likeness = closestNames(one, other);
  const questions = [...one.answers].filter(([key, value]) => other.answers.get(key) === value).map(([key]) => key);
  const everyone = [other.organisationId, ...other.partnerIds];
  const own = (domains: readonly string[]) => domains.filter(domain => !providers.has(domain));
  const holds: Readonly<Record<LinkGround, boolean>> = {
    SAME_ORGANISATION: one.organisationId === other.organisationId,
    CO_APPLICANT:
      one.organisationId !== other.organisationId &&
      (meet([one.organisationId, ...one.partnerIds], everyone) || meet(one.partnerIds, everyone)),
    NAME: likeness >= alike,
    REGISTER_NUMBER: meet(one.registers, other.registers),
    BANK_ACCOUNT: meet(one.accounts, other.accounts),
    EMAIL_DOMAIN: meet(own(one.mailDomains), own(other.mailDomains)),
    SAME_ANSWER: questions.length > 0,
  };
  const grounds = linkGrounds.filter(ground => holds[ground]);
  return grounds.length === 0 ? null : { grounds, likeness: likeness >= alike ? likeness : null, questions };
}

const fewestOfProvider = 4;
const knownProviders = ['gmail.com', 'googlemail.com', 'hotmail.com', 'live.com', 'outlook.com', 'yahoo.com', 'yahoo.fr', 'icloud.com'];

/** The large ones, and whichever more organisations write from than hang together. */
export function providersAmong(all: readonly Traces[]): ReadonlySet<string> {
  const writers = new Map<string, Set<string>>();
  for (const { organisationId, mailDomains } of all) {
    for (const domain of mailDomains) writers.set(domain, (writers.get(domain) ?? new Set()).add(organisationId));
  }
  return new Set([...knownProviders, ...[...writers].filter(([, { size }]) => size >= fewestOfProvider).map(([domain]) => domain)]);
}
