import { AttestationInconsistent } from './leadership.errors.js';
import { attested, attestedOn, runsOut, today } from './leadership.builders.js';
import { denominatorAt } from './leadership-facts.js';
import { askedStatuses, demandReplyToAQuestion, denominatorOf, replyDenominators, replyStatuses } from './reply.js';
import { type VerificationState, verificationStates } from './verification.workflow.js';

describe('what a reader of totals sees', () => {
  it.each([
    ['AS100', null, 'NOT_ASKED'],
    ['AS101', null, 'NOT_ASKED'],
    ['AS100', 'RS202', 'NOT_ASKED'],
    [null, null, 'NOT_ASKED'],
    ['AS200', null, 'NO_REPLY'],
    ['AS200', 'RS100', 'NO_REPLY'],
    ['AS201', 'RS100', 'NO_REPLY'],
    ['AS200', 'RS200', 'ANSWERED'],
    ['AS200', 'RS201', 'ANSWERED'],
    ['AS201', 'RS202', 'PREFER_NOT_TO_SAY'],
    ['AS201', 'RS203', 'ANSWERED'],
  ] as const)('asked %s, reply %s: %s', (askedStatus, replyStatus, expected) =>
    expect(denominatorOf({ askedStatus, replyStatus })).toBe(expected),
  );

  it('falls into exactly these kinds, whatever was asked and replied', () => {
    for (const askedStatus of [null, ...(Object.keys(askedStatuses) as (keyof typeof askedStatuses)[])]) {
      for (const replyStatus of [null, ...(Object.keys(replyStatuses) as (keyof typeof replyStatuses)[])]) {
        expect(replyDenominators).toContain(denominatorOf({ askedStatus, replyStatus }));
      }
    }
  });

  const answered: readonly VerificationState[] = ['SELF_ATTESTED', 'EVIDENCE_SUBMITTED', 'PEER_CONFIRMED', 'FUND_VERIFIED', 'CONTESTED'];
  it.each(Object.keys(verificationStates) as VerificationState[])('an answer that is %s reads as one, or as none ever given', state =>
    expect(denominatorAt(attested({ state }), today)).toBe(answered.includes(state) ? 'ANSWERED' : 'NO_REPLY'),
  );

  it('an answer runs out with its attestation', () => {
    expect(denominatorAt(attested(), attestedOn)).toBe('ANSWERED');
    expect(denominatorAt(attested(), runsOut)).toBe('NO_REPLY');
  });

  it('keeps “prefer not to say” as it was said', () =>
    expect(denominatorAt(attested({ replyStatus: 'RS202', state: 'DRAFT', attestedAt: null }), today)).toBe('PREFER_NOT_TO_SAY'));

  it('counts whom nobody asked as not asked', () => expect(denominatorAt(null, today)).toBe('NOT_ASKED'));
});

describe('recording a reply', () => {
  it.each(['AS100', 'AS101', null] as const)('refuses one to a question that was not asked (%s)', askedStatus =>
    expect(() => demandReplyToAQuestion({ askedStatus, replyStatus: 'RS200' })).toThrow(AttestationInconsistent),
  );

  it.each([
    ['AS200', 'RS202'],
    ['AS100', null],
    ['AS100', 'RS100'],
    ['AS201', null],
  ] as const)('takes asked %s, reply %s', (askedStatus, replyStatus) =>
    expect(() => demandReplyToAQuestion({ askedStatus, replyStatus })).not.toThrow(),
  );
});
