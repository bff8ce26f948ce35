import { demandNoneEscalated, RiskFlag } from './risk-flag.entity.js';

const now = new Date('2026-11-24T10:00:00Z');
const raised = () => RiskFlag.raise('fund', 'application', { severity: 'HIGH', concern: 'Accounts of two years are missing.' }, 'ana', now);
const refusal = (code: string) => expect.objectContaining({ code });

it('is settled by whoever raised it, unless it was escalated', () => {
  const own = raised();
  own.settle('ana', 'They came by post.', now);
  expect(own.state).toBe('SETTLED');
  const flag = raised();
  flag.escalate(now);
  expect(() => flag.settle('ana', 'They came by post.', now)).toThrow(refusal('SECOND_PERSON_NEEDED'));
});

it('moves on once, and says how', () => {
  const flag = raised();
  expect(() => flag.settle('ana', ' ', now)).toThrow(refusal('BAD_INPUT'));
  const other = raised();
  other.escalate(now);
  expect(() => other.escalate(now)).toThrow(refusal('ILLEGAL_TRANSITION'));
  other.settle('ben', 'Seen.', now);
  expect(() => other.settle('ben', 'Seen.', now)).toThrow(refusal('ILLEGAL_TRANSITION'));
  expect(() => other.escalate(now)).toThrow(refusal('ILLEGAL_TRANSITION'));
});

it('stands in the way while it is escalated, and only then', () => {
  const flag = raised();
  expect(() => demandNoneEscalated([flag])).not.toThrow();
  flag.escalate(now);
  expect(() => demandNoneEscalated([raised(), flag])).toThrow(refusal('ILLEGAL_TRANSITION'));
});
