import type { EntityManager } from '@mikro-orm/postgresql';
import type { Guard } from '../guard.js';
import type { BodyKind, LeadershipSubject } from '../leadership-body.js';
import type { LeadershipFacts } from '../leadership-facts.js';
import type { SurvivorInput } from '../paid-input.js';
import { activitiesOf } from '../participation/activities-of.js';
import type { AskedStatus, ReplyStatus } from '../reply.js';
import { receiptsOf, type SeatWill } from '../seats/seat.js';
import type { VerificationState } from '../verification.workflow.js';

/** Which organisation or which project, in which fund. */
export type SubjectOfFund = {
  readonly fundId: string;
  readonly subject: LeadershipSubject;
  /** Also of a project: whose it is. */
  readonly organisationId: string;
  readonly projectId: string | null;
};

export type AttestationFound = {
  readonly id: string;
  readonly policy: string;
  readonly state: VerificationState;
  readonly askedStatus: AskedStatus;
  readonly replyStatus: ReplyStatus;
  readonly attestedAt: Date | null;
  readonly validUntil: Date | null;
};

export type BodyFound = {
  readonly id: string;
  readonly kind: BodyKind;
  readonly seatsTotal: number;
  readonly hasVote: boolean;
  readonly controlsBudget: boolean;
};

/** The mapper hands over moments as the database writes them. */
type Written<Row, Moments extends keyof Row> = Omit<Row, Moments> & { readonly [moment in Moments]: string | null };

const momentOf = (written: string | null): Date | null => (written === null ? null : new Date(written));

/** The one that speaks: the newest that stands; else the open question, for its reply; else one that has ended. */
export async function findAttestation(
  em: EntityManager,
  { fundId, subject, organisationId, projectId }: SubjectOfFund,
): Promise<AttestationFound | undefined> {
  const [found] = await em.execute<Written<AttestationFound, 'attestedAt' | 'validUntil'>[]>(
    `select id, policy, state, asked_status as "askedStatus", reply_status as "replyStatus", attested_at as "attestedAt", valid_until as "validUntil"
       from restricted.leadership_attestation
      where fund_id = ? and subject_kind = ? and ${projectId === null ? 'organisation_id' : 'project_id'} = ? and state <> 'SUPERSEDED'
      order by case when state in ('EXPIRED', 'WITHDRAWN') then 2 when state = 'DRAFT' then 1 else 0 end, attested_at desc nulls last, id desc limit 1`,
    [fundId, subject, projectId ?? organisationId],
  );
  return found && { ...found, attestedAt: momentOf(found.attestedAt), validUntil: momentOf(found.validUntil) };
}

export const findBodies = (em: EntityManager, fundId: string, attestationId: string): Promise<readonly BodyFound[]> =>
  em.execute<BodyFound[]>(
    `select id, kind, seats_total as "seatsTotal", has_vote as "hasVote", controls_budget as "controlsBudget" from restricted.leadership_body where fund_id = ? and attestation_id = ? order by kind`,
    [fundId, attestationId],
  );

const findGuards = (em: EntityManager, fundId: string, attestationId: string): Promise<readonly Guard[]> =>
  em.execute<Guard[]>(
    `select code, met, paper_id::text as evidence from restricted.leadership_guard where fund_id = ? and attestation_id = ?`,
    [fundId, attestationId],
  );

async function findInputs(em: EntityManager, fundId: string, attestationId: string): Promise<readonly SurvivorInput[]> {
  const found = await em.execute<(Omit<SurvivorInput, 'givenAt'> & { readonly givenOn: string })[]>(
    `select area, given_on::text as "givenOn", paid, paper_id::text as evidence from restricted.leadership_input where fund_id = ? and attestation_id = ?`,
    [fundId, attestationId],
  );
  return found.map(({ givenOn, ...input }) => ({ ...input, givenAt: new Date(givenOn) }));
}

/** All that the rules ask for, with what the seats say put in. */
export async function factsOf(
  em: EntityManager,
  { fundId, subject, projectId }: SubjectOfFund,
  attestation: AttestationFound,
  bodies: readonly BodyFound[],
  wills: ReadonlyMap<string, readonly SeatWill[]>,
): Promise<LeadershipFacts> {
  const { id, state, askedStatus, replyStatus, attestedAt, validUntil } = attestation;
  return {
    subject,
    state,
    attestedAt,
    validUntil,
    askedStatus,
    replyStatus,
    guards: await findGuards(em, fundId, id),
    inputs: await findInputs(em, fundId, id),
    bodies: bodies.map(body => ({ ...body, receipts: (wills.get(body.id) ?? []).flatMap(receiptsOf) })),
    activities: projectId === null ? [] : await activitiesOf(em, fundId, projectId),
  };
}
