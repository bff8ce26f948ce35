import { closedList, flag, integer, type Leaf, list, oneOf, readModel, relate, text } from '@ledby/platform';
import { LeadershipBodyList } from '../attestations/attestation.lists.js';
import { LeadershipSubjectList } from '../leadership.lists.js';

export const PolicyDemandList = closedList('LeadershipDemandKind', 'What a policy asks of bodies.', {
  LEADER: 'At least one counted seat with power in one of the bodies.',
  SHARE: 'A share of the counted seats of one body.',
});

export const ShareComparisonList = closedList('LeadershipShareComparison', 'How a share is compared.', {
  MORE_THAN: 'Above the fraction.',
  AT_LEAST: 'The fraction, or above it.',
});

export const SeatPowerList = closedList('LeadershipSeatPower', 'What makes a seat one of power.', {
  VOTE_OR_BUDGET: 'The body votes, or controls the budget.',
  BUDGET: 'The body controls the budget.',
  ANY: 'The seat itself is enough.',
});

const bodies: Leaf = {
  ...text('bodies', 'The body, or the bodies of which one is enough.'),
  type: () => [LeadershipBodyList],
  output: row => row('bodies'),
};

const policyDemandReads = readModel('LeadershipPolicyDemand', {
  description: 'One thing that a policy asks of the bodies of an organisation or of a project. All of them are asked together.',
  subject: 'LeadershipPolicyVersion',
  table: 'leadership_policy_demand',
  keys: ['fund_id', 'code', 'row_key'],
  columns: {
    subject: oneOf(() => LeadershipSubjectList)('subject_kind', 'Of what it is asked.'),
    kind: oneOf(() => PolicyDemandList)('kind', 'What is asked.'),
    bodies,
    comparison: oneOf(() => ShareComparisonList)('comparison', 'How the share is compared; null where one leader is enough.', {
      nullable: true,
    }),
    numerator: integer('numerator', 'The upper number of the fraction; null where one leader is enough.', { nullable: true }),
    denominator: integer('denominator', 'The lower number of the fraction; null where one leader is enough.', { nullable: true }),
    power: oneOf(() => SeatPowerList)('power', 'What makes a seat count here.'),
    passesWhereNone: flag(
      'passes_where_none',
      'Whether it is met where the organisation has no such body; null where one leader is enough.',
      {
        nullable: true,
      },
    ),
  },
});

export const leadershipPolicyReads = readModel('LeadershipPolicyVersion', {
  description: 'A named, versioned definition of “survivor-led”. It is never edited: a changed mind is a new version with a new code.',
  table: 'leadership_policy_version',
  keys: ['fund_id', 'code'],
  columns: {
    code: text('code', 'Its name with its version: what numbers quote.'),
    version: integer('version', 'Counts its versions, from 1.'),
    title: text('title', 'What it says in a few words.'),
    ground: text('ground', 'Where it comes from.'),
    isInForce: flag('is_in_force', 'Whether two people agreed on it, so that it may be chosen and counted by.'),
    isBuiltIn: flag('is_built_in', 'Whether Ledby brings it; otherwise it is the fund’s own.'),
  },
});

relate(leadershipPolicyReads, {
  demands: list(
    () => policyDemandReads,
    { fund_id: 'fund_id', code: 'code' },
    { description: 'What it asks on top of SURVIVOR_INFORMED and the guards G1 and G2.', orderedBy: 'row_key' },
  ),
});
