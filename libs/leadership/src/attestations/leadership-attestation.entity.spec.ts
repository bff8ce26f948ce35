import { Conflict, IllegalTransition } from '@ledby/kernel';
import { AttestationInconsistent, TermRefused } from '../leadership.errors.js';
import { type VerificationState, verificationStates } from '../verification.workflow.js';
import { Complaint } from './complaint.entity.js';
import { EngagementTraining } from './engagement-training.entity.js';
import { LeadershipAttestation } from './leadership-attestation.entity.js';

const now = new Date('2026-11-23T10:00:00Z');
const until = new Date('2027-11-01T00:00:00Z');
const anAttestation = (state: VerificationState = 'DRAFT') =>
  Object.assign(
    LeadershipAttestation.ask({ fundId: 'f', subject: 'PROJECT', organisationId: 'o', projectId: 'p' }, 'MAJORITY_V1', 'AS200'),
    { state },
  );
const states = Object.keys(verificationStates) as VerificationState[];

describe('an attestation', () => {
  it('begins as a question without an answer', () => {
    expect(anAttestation()).toMatchObject({
      state: 'DRAFT',
      replyStatus: 'RS100',
      policy: 'MAJORITY_V1',
      version: 1,
      verificationRound: 1,
    });
  });

  it('is answered, thought over and declined as long as it is open, and no longer', () => {
    const open = anAttestation();
    open.draft('RS201');
    open.decline();
    open.draft('RS200');
    expect(open).toMatchObject({ replyStatus: 'RS200', version: 4 });
    for (const state of states.filter(other => other !== 'DRAFT')) {
      const closed = anAttestation(state);
      expect(() => closed.decline()).toThrow(IllegalTransition);
      expect(() => closed.draft('RS200')).toThrow(IllegalTransition);
      expect(closed).toMatchObject({ state, replyStatus: 'RS100', version: 1 });
    }
  });

  it('is attested with an answer and for twelve months at most; refused otherwise, and unchanged', () => {
    for (const decline of [true, false]) {
      const silent = anAttestation();
      if (decline) silent.decline();
      expect(() => silent.attest('CHAIR', until, now)).toThrow(AttestationInconsistent);
      expect(silent.state).toBe('DRAFT');
    }
    const answered = anAttestation();
    answered.draft('RS200');
    expect(() => answered.attest('CHAIR', new Date('2027-11-24T00:00:00Z'), now)).toThrow(TermRefused);
    expect(answered).toMatchObject({ state: 'DRAFT', version: 2 });
    answered.attest('CHAIR', until, now);
    expect(answered).toMatchObject({ state: 'SELF_ATTESTED', attestedByRole: 'CHAIR', attestedAt: now, validUntil: until });
  });

  it('is begun anew beside what stood or has ended, under the policy of that day; not beside a draft or what was replaced', () => {
    for (const state of states) {
      const earlier = anAttestation(state);
      if (state === 'DRAFT' || state === 'SUPERSEDED') {
        expect(() => earlier.next('OWN_V1')).toThrow(IllegalTransition);
      } else {
        expect(earlier.next('OWN_V1')).toMatchObject({ state: 'DRAFT', policy: 'OWN_V1', askedStatus: 'AS200' });
        expect(earlier).toMatchObject({ state, policy: 'MAJORITY_V1' });
      }
    }
  });

  it('is looked at anew after a complaint: what was verified before counts no more', () => {
    const verified = anAttestation('FUND_VERIFIED');
    verified.contest();
    expect(verified).toMatchObject({ state: 'CONTESTED', verificationRound: 2 });
    const complaint = Complaint.of(verified, 'SEATS', now);
    expect(complaint.reviewDueAt).toEqual(new Date('2026-12-23T10:00:00Z'));
  });

  it('refuses whoever has not seen its last change', () => {
    const touched = anAttestation();
    touched.touch();
    expect(() => touched.demandVersion(1)).toThrow(Conflict);
    expect(() => touched.demandVersion(2)).not.toThrow();
  });

  it('takes papers and answers until its evidence is handed in', () => {
    const open = states.filter(state => {
      try {
        anAttestation(state).demandUnsubmitted();
        return true;
      } catch {
        return false;
      }
    });
    expect(open).toEqual(['DRAFT', 'SELF_ATTESTED']);
  });
});

describe('a training', () => {
  it('is recorded by another person, after it took place', () => {
    const training = { fundId: 'f', userId: 'a', trainedOn: '2026-11-23', recordedById: 'b' };
    expect(EngagementTraining.of(training, '2026-11-23')).toMatchObject(training);
    expect(() => EngagementTraining.of({ ...training, recordedById: 'a' }, '2026-11-23')).toThrow('somebody else');
    expect(() => EngagementTraining.of(training, '2026-11-22')).toThrow('has not taken place');
  });
});
