import { organisationReads } from '@ledby/organisations';
import {
  byEntry,
  date,
  flag,
  instant,
  integer,
  list,
  ofFund,
  ofOneFund,
  one,
  oneOf,
  pointsAt,
  pointsWithinFund,
  publicId,
  readModel,
  text,
} from '@ledby/platform';
import { LeadershipSubjectList } from '../leadership.lists.js';
import { paperReads } from '../papers/paper.reads.js';
import { leadershipPolicyReads } from '../policies/leadership-policy.reads.js';
import {
  AskedStatusList,
  AttestationStateList,
  AttestingRoleList,
  InputAreaList,
  LeadershipBodyList,
  LeadershipGuardList,
  MissingList,
  ReplyStatusList,
} from './attestation.lists.js';

const part = { subject: 'LeadershipAttestation', restricted: true } as const;

const bodyReads = readModel('LeadershipBody', {
  ...part,
  description: 'A body as the organisation stated it. How many of its seats are counted is not part of it.',
  table: 'restricted.leadership_body',
  columns: {
    id: publicId('lbd', ['fund_id', 'id'], 'The opaque public id.'),
    kind: oneOf(() => LeadershipBodyList)('kind', 'Which body.'),
    seatsTotal: integer('seats_total', 'How many seats it has in all.'),
    hasVote: flag('has_vote', 'Whether its seats vote.'),
    controlsBudget: flag('controls_budget', 'Whether it controls the budget.'),
  },
});

const guardReads = readModel('LeadershipGuard', {
  ...part,
  description: 'A guard as the organisation answered it.',
  table: 'restricted.leadership_guard',
  columns: {
    code: oneOf(() => LeadershipGuardList)('code', 'Which guard.'),
    met: flag('met', 'Whether it is said to be met.'),
  },
  relations: { paper: one(() => paperReads, ofFund('paper_id'), { description: 'The paper that shows it; null while there is none.' }) },
});

const inputReads = readModel('LeadershipInput', {
  ...part,
  description: 'That people with lived experience were heard about the work. Neither who nor how many is recorded anywhere.',
  table: 'restricted.leadership_input',
  columns: {
    area: oneOf(() => InputAreaList)('area', 'In which part of the work.'),
    givenOn: date('given_on', 'On which day.'),
    paid: flag('paid', 'Whether they were paid for it.'),
  },
  relations: { paper: one(() => paperReads, ofFund('paper_id'), { description: 'The paper that shows it; null while there is none.' }) },
});

const gapReads = readModel('LeadershipGap', {
  ...part,
  description: 'Something that an attestation could still be given.',
  table: 'restricted.leadership_gap',
  keys: ['fund_id', 'attestation_id', 'row_key'],
  columns: {
    missing: oneOf(() => MissingList)('missing', 'What it is.'),
    guard: oneOf(() => LeadershipGuardList)('guard', 'Which guard it is about; null where it is about none.', { nullable: true }),
  },
});

const columns = {
  id: publicId('att', ['fund_id', 'id'], 'The opaque public id.'),
  subject: oneOf(() => LeadershipSubjectList)('subject_kind', 'Of what it is stated.'),
  state: oneOf(() => AttestationStateList)('state', 'Where it stands.'),
  policy: text('policy', 'The code of the policy it was asked under; it keeps it, whatever the fund chooses later.'),
  asked: oneOf(() => AskedStatusList)('asked_status', 'Whether and when the question was put.'),
  reply: oneOf(() => ReplyStatusList)('reply_status', 'What came back.'),
  signedAs: oneOf(() => AttestingRoleList)('attested_by_role', 'In what office it was attested; null for a draft.', { nullable: true }),
  attestedAt: instant('attested_at', 'When it was attested; null for a draft.', { nullable: true }),
  validUntil: instant('valid_until', 'When it runs out, twelve months at most; null for a draft.', { nullable: true }),
  version: integer(
    'version',
    'Counts its changes, those of its bodies, guards and papers included; to be sent along when something is done with it.',
  ),
};

export const attestationReads = readModel('LeadershipAttestation', {
  ...part,
  description:
    'What an organisation states to one fund about who leads it, or one of its projects: seats, guards and papers. It holds no name and no story, and what level follows from it is not shown to the organisation.',
  table: 'restricted.leadership_attestation',
  code: 'att',
  columns,
  relations: {
    organisation: one(() => organisationReads, { organisation_id: 'id' }, { description: 'Who states it.' }),
    terms: one(() => leadershipPolicyReads, { fund_id: 'fund_id', policy: 'code' }, { description: 'What that policy says.' }),
    bodies: list(() => bodyReads, ofFund('id', 'attestation_id'), { description: 'The bodies it states.', orderedBy: 'kind' }),
    guards: list(() => guardReads, ofFund('id', 'attestation_id'), { description: 'The guards it answers.', orderedBy: 'code' }),
    inputs: list(() => inputReads, ofFund('id', 'attestation_id'), { description: 'The paid input it states.', orderedBy: 'given_on' }),
    papers: list(() => paperReads, ofFund('id', 'attestation_id'), { description: 'The governance papers given with it, at most twenty.' }),
    missing: list(() => gapReads, ofFund('id', 'attestation_id'), {
      description: 'What it could still be given before its evidence is handed in. To leave it is allowed.',
      orderedBy: 'row_key',
    }),
  },
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Towards this fund.'),
    organisation: pointsAt('organisation_id', 'org', 'Of this organisation, its projects included.'),
    project: pointsWithinFund('project_id', 'prj', 'About this project.'),
  },
  orders: byEntry,
});
