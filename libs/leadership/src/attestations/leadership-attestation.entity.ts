import { Conflict, IllegalTransition, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { leadershipSubjects, type LeadershipSubject } from '../leadership-body.js';
import { AttestationInconsistent } from '../leadership.errors.js';
import { type AskedStatus, askedStatuses, demandReplyToAQuestion, type ReplyStatus, replyStatuses } from '../reply.js';
import { demandTerm } from '../term.js';
import { nextState, type VerificationMove, type VerificationState, verificationStates } from '../verification.workflow.js';

const keysOf = <T extends object>(table: T) => Object.keys(table) as (keyof T & string)[];

/** In what office somebody signed for the organisation: a role, never a name. */
export const attestingRoles = ['CHAIR', 'BOARD_SECRETARY', 'DIRECTOR', 'PROJECT_LEAD'] as const;
export type AttestingRole = (typeof attestingRoles)[number];

const AttestationSchema = defineEntity({
  name: 'LeadershipAttestation',
  schema: 'restricted',
  tableName: 'leadership_attestation',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    subjectKind: p.enum(leadershipSubjects),
    organisationId: p.uuid(),
    projectId: p.uuid().nullable(),
    policy: p.text(),
    attestedByRole: p.enum(attestingRoles).nullable(),
    attestedAt: p.datetime().nullable(),
    validUntil: p.datetime().nullable(),
    askedStatus: p.enum(keysOf(askedStatuses)),
    replyStatus: p.enum(keysOf(replyStatuses)),
    state: p.enum(keysOf(verificationStates)),
    survivorNetworks: p.integer(),
    referenceLetters: p.integer(),
    verificationRound: p.integer(),
    version: p.integer(),
  },
});

export type AttestationSubject = {
  readonly fundId: string;
  readonly subject: LeadershipSubject;
  readonly organisationId: string;
  readonly projectId: string | null;
};

export type StatedReply = Extract<ReplyStatus, 'RS200' | 'RS201' | 'RS203'>;

/** States from which a new attestation may be begun beside the old one. */
const leadsOn: readonly VerificationState[] = [
  'SELF_ATTESTED',
  'EVIDENCE_SUBMITTED',
  'PEER_CONFIRMED',
  'FUND_VERIFIED',
  'CONTESTED',
  'EXPIRED',
  'WITHDRAWN',
];

/** What one organisation states to one fund about who leads it or a project. Its policy is the one it was asked under, whatever the fund chooses later. */
export class LeadershipAttestation extends AttestationSchema.class {
  static ask({ subject, ...keys }: AttestationSubject, policy: string, askedStatus: AskedStatus): LeadershipAttestation {
    return Object.assign(new LeadershipAttestation(), {
      ...keys,
      id: newId(),
      subjectKind: subject,
      policy,
      askedStatus,
      replyStatus: 'RS100' as const,
      state: 'DRAFT' as const,
      survivorNetworks: 0,
      referenceLetters: 0,
      verificationRound: 1,
      version: 1,
    });
  }

  get subject(): AttestationSubject {
    const { fundId, subjectKind: subject, organisationId } = this;
    return { fundId, subject, organisationId, projectId: this.projectId ?? null };
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this attestation first. Reload and try again.');
    }
  }

  /** Counts also what changes beside it, its bodies and guards: whoever edits one of them has seen all of them. */
  touch(): void {
    this.version += 1;
  }

  decline(): void {
    this.demandDraft('Only an open question is answered. What was attested is taken back instead.');
    this.replyStatus = 'RS202';
    this.touch();
  }

  draft(reply: StatedReply): void {
    this.demandDraft('Only an open question is answered.');
    demandReplyToAQuestion({ askedStatus: this.askedStatus, replyStatus: reply });
    this.replyStatus = reply;
    this.touch();
  }

  /** A new one beside it, under the policy of today; it takes the place of this one when it is attested. */
  next(policy: string): LeadershipAttestation {
    if (!leadsOn.includes(this.state)) {
      throw new IllegalTransition('A newer attestation has taken the place of this one. Begin with that one.', { move: 'draft' });
    }
    return LeadershipAttestation.ask(this.subject, policy, this.askedStatus);
  }

  attest(role: AttestingRole, until: Date, now: Date): void {
    const state = nextState('attest', this.state);
    if (this.replyStatus === 'RS100' || this.replyStatus === 'RS202') {
      throw new AttestationInconsistent('There is no answer yet that could be attested.', { rule: 'REPLY_GIVEN' });
    }
    demandTerm(now, until);
    Object.assign(this, { state, attestedByRole: role, attestedAt: now, validUntil: until });
    this.touch();
  }

  move(move: VerificationMove): void {
    this.state = nextState(move, this.state);
    this.touch();
  }

  /** What two people looked at before the complaint is looked at anew. */
  contest(): void {
    this.move('contest');
    this.verificationRound += 1;
  }

  demandDraft(when: string): void {
    if (this.state !== 'DRAFT') {
      throw new IllegalTransition(when, { move: 'draft' });
    }
  }

  /** Until the evidence is handed in; what reviewers look at must not change under their eyes. */
  demandUnsubmitted(): void {
    if (this.state !== 'DRAFT' && this.state !== 'SELF_ATTESTED') {
      throw new IllegalTransition('The evidence has been handed in, or this attestation has ended: nothing is added to it any more.', {
        move: 'submitEvidence',
      });
    }
  }
}
AttestationSchema.setClass(LeadershipAttestation);
