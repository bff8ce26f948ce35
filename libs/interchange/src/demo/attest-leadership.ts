import {
  type AskedStatus,
  type EvidenceKind,
  denominatorAt,
  evaluateForEveryAudience,
  type LeadershipFacts,
  type LeadershipPolicyCode,
  type LeadershipSubject,
  nextChange,
  notStated,
  audiences,
  type ReplyStatus,
  standsAt,
  type VerificationState,
} from '@ledby/leadership';
import { type AnsweredGuard, answerGuards } from './answer-guards.js';
import { daysAfter, demoToday, momentOf } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import type {
  AttestationRow,
  BodyRow,
  ComplaintRow,
  GuardRow,
  InputRow,
  LeadershipRows,
  ReceiptRow,
  StandingRow,
} from './demo-portfolio.rows.js';
import { givePapers, paperId } from './give-papers.js';
import { type Profile, seatBodies } from './seat-bodies.js';
import { SeededChance } from './seeded-chance.js';

/** Each autumn the funds of the demo ask anew, and all that was attested runs out on one common day: a single badge that ends tells of nobody. */
const rounds = {
  of2025: { opensOn: '2025-09-08', endsOn: '2026-08-31' },
  of2026: { opensOn: '2026-09-07', endsOn: '2027-08-31' },
} as const;
type Round = (typeof rounds)[keyof typeof rounds];

export type Asking = {
  readonly fundId: string;
  readonly subject: LeadershipSubject;
  readonly organisationId: string;
  readonly projectId: string | null;
  readonly policy: LeadershipPolicyCode;
  readonly asked: AskedStatus;
  readonly reply: ReplyStatus;
  readonly state: VerificationState;
  readonly profile: Profile;
  /** An attestation of the round before, which this one took the place of. */
  readonly hasPredecessor: boolean;
};

type Stated = Omit<LeadershipRows, 'standings'> & { readonly facts: LeadershipFacts };

const hasAnswer: readonly ReplyStatus[] = ['RS200', 'RS201', 'RS203'];

const moment = (at: string) => new Date(at);

const showsInput: EvidenceKind = 'REFERENCE_LETTER';

const underReview = { raisedAt: momentOf(daysAfter(demoToday, -5)), reviewDueAt: momentOf(daysAfter(demoToday, 25)) };

const guardFact = ({ code, met, evidenceKind }: AnsweredGuard) => ({ code, met, evidence: evidenceKind });

/** One attestation with all that hangs on it, and the same facts as the rules read them. */
function attested(seed: string, asking: Asking, state: VerificationState, round: Round, chance: SeededChance): Stated {
  const { fundId, subject, organisationId, projectId, policy, asked, reply, profile } = asking;
  const key = `${fundId} ${projectId ?? organisationId} ${round.endsOn}`;
  const attestedOn = daysAfter(round.opensOn, chance.between(0, 45));
  const id = demoId(seed, 'attestation', key, attestedOn);
  const isAnswered = hasAnswer.includes(reply);
  const { guards, hasPaidInput } = isAnswered ? answerGuards(profile, state, chance) : { guards: [], hasPaidInput: false };
  const seated = isAnswered ? seatBodies(subject, profile, chance) : [];
  const [attestedAt, validUntil] = [momentOf(attestedOn), momentOf(round.endsOn)];
  const shown = [...guards.flatMap(({ evidenceKind }) => evidenceKind ?? []), ...(hasPaidInput ? [showsInput] : [])];
  const part = (kind: string, name: string) => ({
    fundId,
    id: demoId(seed, kind, `${key} ${name}`, attestedOn),
    attestationId: id,
    organisationId,
  });

  const bodies: (BodyRow & { readonly receipts: readonly ReceiptRow[] })[] = seated.map(({ consents, ...body }) => {
    const bodyId = demoId(seed, 'body', `${key} ${body.kind}`, attestedOn);
    const receipt = (
      name: string,
      scope: ReceiptRow['scope'],
      grantedOn: string,
      endsOn: string,
      withdrawnOn: string | null,
    ): ReceiptRow => ({
      fundId,
      id: demoId(seed, 'receipt', `${key} ${body.kind} ${name}`, grantedOn),
      bodyId,
      scope,
      grantedAt: momentOf(grantedOn),
      expiresAt: momentOf(endsOn),
      withdrawnAt: withdrawnOn === null ? null : momentOf(withdrawnOn),
    });
    const live = consents.map((scope, place) => receipt(`live ${place}`, scope, attestedOn, round.endsOn, null));
    const hasRoom = round === rounds.of2026 && consents.length < body.seatsTotal;
    const takenBack =
      hasRoom && chance.happens(0.12)
        ? [receipt('withdrawn', 'AGGREGATE', attestedOn, round.endsOn, daysAfter(demoToday, -chance.between(2, 25)))]
        : [];
    const runOut =
      hasRoom && chance.happens(0.08)
        ? [receipt('expired', 'INTERNAL', daysAfter(attestedOn, -300), daysAfter(demoToday, -chance.between(3, 40)), null)]
        : [];
    return { fundId, id: bodyId, attestationId: id, organisationId, ...body, receipts: [...live, ...takenBack, ...runOut] };
  });

  return {
    attestations: [
      {
        fundId,
        id,
        subjectKind: subject,
        organisationId,
        projectId,
        policy,
        attestedByRole: subject === 'PROJECT' ? 'PROJECT_LEAD' : 'BOARD_SECRETARY',
        attestedAt,
        validUntil,
        askedStatus: asked,
        replyStatus: reply,
        state,
      },
    ],
    bodies: bodies.map(({ receipts: _receipts, ...body }) => body),
    receipts: bodies.flatMap(({ receipts }) => receipts),
    papers: givePapers(seed, { fundId, organisationId, id }, new Set(shown), attestedOn),
    guards: guards.map(({ code, met, evidenceKind }): GuardRow => ({
      ...part('guard', code),
      code,
      met,
      paperId: evidenceKind === null ? null : paperId(seed, id, evidenceKind, attestedOn),
    })),
    inputs: hasPaidInput
      ? [
          {
            ...part('input', 'DESIGN'),
            area: 'DESIGN',
            givenOn: attestedOn,
            paid: true,
            paperId: paperId(seed, id, showsInput, attestedOn),
          },
        ]
      : [],
    complaints: state === 'CONTESTED' ? [{ ...part('complaint', ''), about: 'SEATS', ...underReview }] : [],
    facts: {
      subject,
      state,
      attestedAt: moment(attestedAt),
      validUntil: moment(validUntil),
      askedStatus: asked,
      replyStatus: reply,
      guards: guards.map(guardFact),
      inputs: hasPaidInput ? [{ area: 'DESIGN', givenAt: moment(attestedAt), paid: true, evidence: showsInput }] : [],
      activities: [],
      bodies: bodies.map(({ receipts, ...body }) => ({
        ...body,
        receipts: receipts.map(({ scope, grantedAt, expiresAt, withdrawnAt }) => ({
          scope,
          grantedAt: moment(grantedAt),
          expiresAt: moment(expiresAt),
          withdrawnAt: withdrawnAt === null ? null : moment(withdrawnAt),
        })),
      })),
    },
  };
}

/** Where the subject stands for each audience, worked out by the rules of the leadership room. */
function standingsOf(
  seed: string,
  { fundId, subject, organisationId, projectId, policy }: Asking,
  facts: LeadershipFacts,
): readonly StandingRow[] {
  const at = moment(momentOf(demoToday));
  const rungs = evaluateForEveryAudience(facts, at);
  const stands = standsAt(facts, at);
  return audiences.map(audience => {
    const { level, strict } = rungs[audience];
    return {
      fundId,
      id: demoId(seed, 'standing', `${fundId} ${projectId ?? organisationId} ${audience}`, demoToday),
      subjectKind: subject,
      organisationId: subject === 'ORGANISATION' ? organisationId : null,
      projectId,
      audience,
      level,
      isStrict: strict,
      policy,
      isVerified: stands && facts.state === 'FUND_VERIFIED',
      reply: denominatorAt(facts, at),
      validUntil: level === notStated.level ? null : (facts.validUntil?.toISOString() ?? null),
      recomputeAt: nextChange(facts, at)?.toISOString() ?? null,
    };
  });
}

export function attestLeadership(seed: string, asking: Asking): LeadershipRows {
  const chance = new SeededChance(seed, `leadership ${asking.fundId} ${asking.projectId ?? asking.organisationId}`);
  const round = asking.state === 'EXPIRED' ? rounds.of2025 : rounds.of2026;
  const current = attested(seed, asking, asking.state, round, chance);
  const former = asking.hasPredecessor && round !== rounds.of2025 ? [attested(seed, asking, 'SUPERSEDED', rounds.of2025, chance)] : [];
  const wasAsked = asking.asked === 'AS200' || asking.asked === 'AS201';
  const all = [...former, current];
  return {
    attestations: all.flatMap(({ attestations }): readonly AttestationRow[] => attestations),
    bodies: all.flatMap(({ bodies }) => bodies),
    receipts: all.flatMap(({ receipts }) => receipts),
    papers: all.flatMap(({ papers }) => papers),
    guards: all.flatMap(({ guards }) => guards),
    inputs: all.flatMap(({ inputs }): readonly InputRow[] => inputs),
    complaints: all.flatMap(({ complaints }): readonly ComplaintRow[] => complaints),
    standings: wasAsked ? standingsOf(seed, asking, current.facts) : [],
  };
}
