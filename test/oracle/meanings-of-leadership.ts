import type { Filter, Meaning } from './meaning.js';
import { among, fund, is, named, ofFund, pointing } from './saying.js';
import { levels } from './summaries.js';

const facts = named('level isStrict policy verification isVerified reply validUntil');
const basis = {
  to: 'LeadershipBasis',
  on: [
    ['fund_id', 'fund_id'],
    ['subject_id', 'subject_id'],
  ],
  by: 'part',
} as const;
const organisation = { to: 'Organisation', on: [['organisation_id', 'id']] } as const;
const project = { to: 'Project', on: ofFund('project_id') } as const;
const part = (to: string, by?: string) => ({ to, on: ofFund('id', 'attestation_id'), ...(by === undefined ? {} : { by }) });
const paper = { to: 'LeadershipPaper', on: ofFund('paper_id') } as const;

const atLeastLevel: Filter = (row, value) => levels.indexOf(String(row['level'])) >= levels.indexOf(String(value));
const lapsingUntil: Filter = (row, value) =>
  typeof row['valid_until'] === 'string' && Date.parse(row['valid_until']) <= Date.parse(String(value));

/** What is stated, shown, doubted and kept of who leads. */
export const leadershipMeanings: Readonly<Record<string, Meaning>> = {
  ProjectLeadership: { plain: facts, lists: { basis } },
  OrganisationLeadership: { plain: facts, ones: { fund }, lists: { basis } },
  LeadershipBasis: { plain: named('part seatsTotal seatsCounted isMet') },
  LeadershipStanding: {
    code: 'std',
    plain: { ...facts, subject: 'subject_kind' },
    ones: { fund, organisation, project },
    lists: { basis },
    filters: {
      fund: pointing('fund_id'),
      subject: among('subject_kind'),
      level: among('level'),
      minimumLevel: atLeastLevel,
      isStrict: is('is_strict'),
      policy: among('policy'),
      isVerified: is('is_verified'),
      reply: among('reply'),
      validBefore: lapsingUntil,
    },
    orders: { VALID_UNTIL: { column: 'valid_until', kind: 'instant' } },
  },
  ParticipationActivity: {
    code: 'pac',
    plain: named('kind voluntary informed paid supportPerson rightToStop notAConditionForAid controlled protected limited isEnded version'),
    ones: { project },
  },
  SafeguardingAlert: {
    code: 'sal',
    plain: { ...named('code state raisedAt settledAt version'), subject: 'subject_kind' },
    ones: { organisation, project, activity: { to: 'ParticipationActivity', on: ofFund('activity_id') } },
    filters: { fund: pointing('fund_id'), subject: among('subject_kind'), code: among('code'), state: among('state') },
  },
  LeadershipAttestation: {
    code: 'att',
    plain: {
      ...named('state policy attestedAt validUntil version'),
      subject: 'subject_kind',
      asked: 'asked_status',
      reply: 'reply_status',
      signedAs: 'attested_by_role',
    },
    ones: {
      fund,
      organisation,
      project,
      terms: {
        to: 'LeadershipPolicyVersion',
        on: [
          ['fund_id', 'fund_id'],
          ['policy', 'code'],
        ],
      },
    },
    lists: {
      bodies: part('LeadershipBody', 'kind'),
      guards: part('LeadershipGuard', 'code'),
      inputs: part('LeadershipInput', 'given_on'),
      papers: part('LeadershipPaper'),
      missing: part('LeadershipGap', 'row_key'),
      verifications: part('LeadershipVerificationStep', 'verified_at'),
      complaints: part('LeadershipComplaint'),
    },
    filters: { fund: pointing('fund_id'), organisation: pointing('organisation_id'), project: pointing('project_id') },
  },
  LeadershipBody: { code: 'lbd', plain: named('kind seatsTotal hasVote controlsBudget') },
  LeadershipGuard: { plain: named('code met'), ones: { paper } },
  LeadershipInput: { plain: named('area givenOn paid'), ones: { paper } },
  LeadershipPaper: { code: 'pap', plain: named('kind mediaType sizeBytes givenAt') },
  LeadershipGap: { plain: named('missing guard') },
  LeadershipVerificationStep: { plain: named('verifiedAt wasTrained') },
  LeadershipComplaint: {
    code: 'lcp',
    plain: named('about raisedAt reviewDueAt outcome decidedAt isOverdue'),
    ones: { attestation: { to: 'LeadershipAttestation', on: ofFund('attestation_id') } },
    filters: { fund: pointing('fund_id'), isOverdue: is('is_overdue') },
  },
  ConsentEvent: {
    code: 'cev',
    plain: { ...named('kind happenedOn'), subject: 'subject_kind' },
    ones: { organisation, project },
    filters: { fund: pointing('fund_id') },
    orders: { HAPPENED_ON: { column: 'happened_on', kind: 'text' } },
  },
  EngagementTraining: { code: 'trg', plain: named('trainedOn'), filters: { fund: pointing('fund_id') } },
  OrganisationNotice: { code: 'ntc', plain: named('text endsOn notedOn'), filters: { organisation: pointing('organisation_id') } },
  LeadershipPolicyVersion: {
    plain: named('code version title ground isInForce isBuiltIn'),
    lists: {
      demands: {
        to: 'LeadershipPolicyDemand',
        on: [
          ['fund_id', 'fund_id'],
          ['code', 'code'],
        ],
        by: 'row_key',
      },
    },
  },
  LeadershipPolicyDemand: {
    plain: { ...named('kind bodies comparison numerator denominator power passesWhereNone'), subject: 'subject_kind' },
  },
};
