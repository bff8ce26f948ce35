import type { AskedStatus, LeadershipPolicyCode, LeadershipSubject, ReplyStatus, VerificationState } from '@ledby/leadership';
import type { Asking } from './attest-leadership.js';
import type { ProjectRow } from './demo-portfolio.rows.js';
import type { Profile } from './seat-bodies.js';
import { SeededChance } from './seeded-chance.js';

type Subject = Pick<Asking, 'fundId' | 'subject' | 'organisationId' | 'projectId' | 'policy'> & {
  readonly awardedOn: string;
  readonly status: ProjectRow['status'];
};

/** Nobody was asked before this day; what is older is marked as such, or not marked at all. */
const askedSince = '2019-01-01';
const askedInTheApplicationSince = '2025-01-01';

const replies: Readonly<Record<ReplyStatus, number>> = { RS200: 70, RS100: 14, RS202: 9, RS203: 4, RS201: 3 };

const states: Readonly<Record<Exclude<VerificationState, 'SUPERSEDED'>, number>> = {
  FUND_VERIFIED: 48,
  SELF_ATTESTED: 15,
  EVIDENCE_SUBMITTED: 12,
  PEER_CONFIRMED: 8,
  EXPIRED: 7,
  WITHDRAWN: 4,
  CONTESTED: 3,
  DRAFT: 3,
};

/** Survivor-led is rare, also here. */
const anyFund: Readonly<Record<Profile, number>> = { STRICT: 5, LED: 10, CO_LED: 15, INFORMED: 30, CENTRED: 31, UNGUARDED: 9 };
/** A fund for survivor leadership finds more of it, and still not in every project. */
const leadershipFund: Readonly<Record<Profile, number>> = { STRICT: 14, LED: 26, CO_LED: 40, INFORMED: 14, CENTRED: 6, UNGUARDED: 0 };

const answered: readonly ReplyStatus[] = ['RS200', 'RS201', 'RS203'];

function askedStatusOf({ awardedOn, status }: Subject): AskedStatus {
  if (status === 'CANCELLED') {
    return 'AS100';
  }
  if (awardedOn < askedSince) {
    return 'AS101';
  }
  return awardedOn < askedInTheApplicationSince ? 'AS201' : 'AS200';
}

const wasAsked = (asked: AskedStatus) => asked === 'AS200' || asked === 'AS201';

/** Not asked is mostly no row at all; a few rows say why. */
function isLeftOut(subject: Subject, chance: SeededChance): boolean {
  const asked = askedStatusOf(subject);
  const share = subject.subject === 'ORGANISATION' ? 0.4 : 0.05;
  return chance.happens(wasAsked(asked) ? share : asked === 'AS101' ? 0.8 : 0);
}

function dealtTo(subjects: readonly Subject[], profiles: Readonly<Record<Profile, number>>, chance: SeededChance): readonly Asking[] {
  const included = subjects.filter(subject => !isLeftOut(subject, chance));
  const asked = included.filter(subject => wasAsked(askedStatusOf(subject)));
  const repliesDealt = chance.deal(replies, asked.length);
  const answeredCount = repliesDealt.filter(reply => answered.includes(reply)).length;
  const statesDealt = chance.deal(states, answeredCount).values();
  const profilesDealt = chance.deal(profiles, answeredCount).values();
  const nobodyAnswered = { reply: 'RS100', state: 'DRAFT', profile: 'CENTRED', hasPredecessor: false } as const;
  const cards = repliesDealt.values();
  return included.map(subject => {
    const { awardedOn: _day, status: _status, ...rest } = subject;
    const status = askedStatusOf(subject);
    const reply = wasAsked(status) ? cards.next().value : undefined;
    const base = { ...rest, asked: status, ...nobodyAnswered };
    if (reply === undefined || !answered.includes(reply)) {
      return { ...base, reply: reply ?? nobodyAnswered.reply };
    }
    const state = statesDealt.next().value ?? 'DRAFT';
    return {
      ...base,
      reply,
      state,
      profile: profilesDealt.next().value ?? 'CENTRED',
      hasPredecessor: state !== 'EXPIRED' && state !== 'DRAFT' && chance.happens(0.12),
    };
  });
}

/** Who of the demo was asked, and what came of it. Organisations and projects are dealt apart: neither is classified by the other. */
export function askSubjects(
  seed: string,
  projects: readonly (ProjectRow & { readonly awardedOn: string })[],
  policies: ReadonlyMap<string, LeadershipPolicyCode>,
): readonly Asking[] {
  const policyOf = (fundId: string) => policies.get(fundId) ?? 'MAJORITY_V1';
  const asProject = ({ fundId, id, organisationId, awardedOn, status }: (typeof projects)[number]): Subject => ({
    fundId,
    subject: 'PROJECT',
    organisationId,
    projectId: id,
    policy: policyOf(fundId),
    awardedOn,
    status,
  });
  const latest = new Map(projects.map(project => [`${project.fundId} ${project.organisationId}`, project]));
  const subjects = (kind: LeadershipSubject): readonly Subject[] =>
    kind === 'PROJECT'
      ? projects.map(asProject)
      : [...latest.values()].map(project => ({ ...asProject(project), subject: kind, projectId: null }));
  return (['PROJECT', 'ORGANISATION'] as const).flatMap(kind =>
    [false, true].flatMap(forLeadership =>
      dealtTo(
        subjects(kind).filter(({ policy }) => (policy === 'ANY_LEADER_V1') === forLeadership),
        forLeadership ? leadershipFund : anyFund,
        new SeededChance(seed, `asking ${kind} ${forLeadership}`),
      ),
    ),
  );
}
