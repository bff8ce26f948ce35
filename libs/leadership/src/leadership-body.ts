import { type Audience, type ConsentReceipt, isLiveFor } from './consent.js';
import { AttestationInconsistent } from './leadership.errors.js';

/** An organisation and a project are classified apart, never one by the other. */
export const leadershipSubjects = ['ORGANISATION', 'PROJECT'] as const;
export type LeadershipSubject = (typeof leadershipSubjects)[number];

export const bodyKinds = ['GOVERNING_BODY', 'SENIOR_STAFF', 'PROJECT_DECISION_GROUP', 'MEMBERSHIP'] as const;
export type BodyKind = (typeof bodyKinds)[number];

type BodyRule = { readonly of: LeadershipSubject; readonly seats: string };

export const bodyRules: Readonly<Record<BodyKind, BodyRule>> = {
  GOVERNING_BODY: { of: 'ORGANISATION', seats: 'Everyone on the board or management committee.' },
  SENIOR_STAFF: { of: 'ORGANISATION', seats: 'Everyone who leads staff; none where the organisation has no staff.' },
  PROJECT_DECISION_GROUP: { of: 'PROJECT', seats: 'Everyone who decides about the project, the project lead counted.' },
  MEMBERSHIP: { of: 'ORGANISATION', seats: 'Everyone with the rights of a member.' },
};

/** The body that leads: if it is stated with no seats at all, nobody leads and nothing is stated. */
export const leadingBodyOf: Readonly<Record<LeadershipSubject, BodyKind>> = {
  ORGANISATION: 'GOVERNING_BODY',
  PROJECT: 'PROJECT_DECISION_GROUP',
};

export type LeadershipBody = {
  readonly kind: BodyKind;
  readonly seatsTotal: number;
  readonly hasVote: boolean;
  readonly controlsBudget: boolean;
  readonly receipts: readonly ConsentReceipt[];
};

/** Seats counted are a lower bound: a seat without consent is unknown, never “not a survivor”. */
export type CountedBody = Omit<LeadershipBody, 'receipts'> & { readonly counted: number };

const mostSeats = 2 ** 31 - 1;

/** Whole and small enough that the products of the share rules stay exact. */
export const hasCountableSeats = (seatsTotal: number): boolean =>
  Number.isInteger(seatsTotal) && seatsTotal >= 0 && seatsTotal <= mostSeats;

/**
 * Reading caps at the seats there are. To refuse here would let one wrong row silence a whole page, and to count such a body as
 * nothing would let the removal of a receipt raise a level; the write that would make such a row is refused instead.
 */
export function countBody({ receipts, ...body }: LeadershipBody, audience: Audience, at: Date): CountedBody {
  const live = receipts.filter(receipt => isLiveFor(receipt, audience, at)).length;
  return { ...body, counted: Math.min(live, body.seatsTotal) };
}

/** Asked before an attestation or a consent is stored. */
export function demandConsistentBodies(subject: LeadershipSubject, bodies: readonly LeadershipBody[], at: Date): void {
  for (const [index, body] of bodies.entries()) {
    const { kind } = body;
    if (bodyRules[kind].of !== subject) {
      throw new AttestationInconsistent('A project is not attested by the bodies of an organisation, nor the other way round.', {
        rule: 'BODY_OF_SUBJECT',
        kind,
      });
    }
    if (bodies.findIndex(other => other.kind === kind) !== index) {
      throw new AttestationInconsistent('Each kind of body is stated once.', { rule: 'ONE_BODY_OF_A_KIND', kind });
    }
    if (!hasCountableSeats(body.seatsTotal)) {
      throw new AttestationInconsistent('The seats of a body are a whole number, zero or more.', { rule: 'WHOLE_SEATS', kind });
    }
    if (body.receipts.filter(receipt => isLiveFor(receipt, 'INTERNAL', at)).length > body.seatsTotal) {
      throw new AttestationInconsistent('A body has at most one live consent for each of its seats.', { rule: 'ONE_CONSENT_A_SEAT', kind });
    }
  }
}
