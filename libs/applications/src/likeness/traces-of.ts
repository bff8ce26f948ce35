import type { QuestionType } from '@ledby/funds';
import { foldForSearch } from '@ledby/kernel';
import { electronicFormatIBAN } from 'ibantools';
import type { Traces } from './link-grounds.js';

export type Applied = {
  readonly id: string;
  readonly number: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly sponsoredGroup: string | null;
  readonly partnerIds: readonly string[];
  readonly aliases: readonly string[];
  readonly registers: readonly string[];
  readonly formVersionId: string;
  readonly language: string;
};
export type Identifying = { readonly type: QuestionType; readonly question: string; readonly value: unknown };

const bare = (text: string) => foldForSearch(text).replaceAll(/[^\p{L}\p{N}]+/gu, '');
const compared: readonly QuestionType[] = ['SHORT_TEXT', 'PHONE', 'URL', 'ADDRESS'];
/** What is shorter is often the same by chance. */
const fewestCharacters = 5;

const texts = (answers: readonly Identifying[], type: QuestionType) =>
  answers.flatMap(({ type: each, value }) => (each === type && typeof value === 'string' ? [value] : []));

/** A number is the same with and without its points, spaces and leading zeros. */
const registerKey = (register: string) =>
  register
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .replaceAll(/(^| )0+(?=\d)/g, '$1')
    .trim();

export function tracesOf(applied: Applied, answers: readonly Identifying[]): Traces {
  const { organisationId, partnerIds, organisation, sponsoredGroup, aliases, registers } = applied;
  const others = answers
    .filter(({ type }) => compared.includes(type))
    .map(({ question, value }) => [question, bare(typeof value === 'string' ? value : JSON.stringify(value))] as const)
    .filter(([, value]) => value.length >= fewestCharacters);
  return {
    organisationId,
    partnerIds,
    names: [organisation, ...aliases, ...(sponsoredGroup === null ? [] : [sponsoredGroup])],
    registers: registers.map(registerKey),
    accounts: texts(answers, 'BANK_ACCOUNT').flatMap(value => electronicFormatIBAN(value) ?? []),
    mailDomains: texts(answers, 'EMAIL').map(value => value.slice(value.lastIndexOf('@') + 1).toLowerCase()),
    answers: new Map(others),
  };
}
