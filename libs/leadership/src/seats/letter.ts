import type { BodyKind } from '../leadership-body.js';
import { inGroups } from './paper-code.js';

const bodyNames: Readonly<Record<BodyKind, string>> = {
  GOVERNING_BODY: 'the board or management committee',
  SENIOR_STAFF: 'the senior staff',
  PROJECT_DECISION_GROUP: 'the group that decides about the project',
  MEMBERSHIP: 'the membership',
};

/** Word for word the same for every seat but for its code, so that having one says nothing of whoever has it. Translated as a whole, never in parts. */
export function letterFor(kind: BodyKind, code: string, address: string): string {
  return [
    `This letter goes to everybody in ${bodyNames[kind]}. All letters are the same but for the code.`,
    'A fund wants to know how far people with lived experience of trafficking lead. Nobody asks who they are.',
    'You decide whether your seat is counted: not at all, inside the fund only, in totals, or also for a public badge. You need not answer. Whatever you say or do not say changes nothing about money, work, aid or your seat.',
    `Open ${address}/consent on any phone or computer that is yours, alone, and type this code:`,
    inGroups(code),
    'Give the code to nobody. It is for one answer. Afterwards you are shown a key with which you can say less, or nothing, at any time and for good, without asking anybody.',
    'Do you think that somebody else has used your code, or that somebody watches you? Go to the same address with /withdraw at its end and use this code: your seat is then not counted.',
  ].join('\n\n');
}
