import { organisationReads } from '@ledby/organisations';
import {
  atMost,
  byEntry,
  type Filter,
  flag,
  instant,
  InstantScalar,
  integer,
  is,
  isOneOf,
  list,
  ofOneFund,
  one,
  oneOf,
  orderBy,
  publicId,
  readModel,
  relate,
  text,
} from '@ledby/platform';
import { sql } from 'kysely';
import { leadershipLevels } from './leadership-level.js';
import {
  LeadershipLevelList,
  LeadershipPartList,
  LeadershipReplyList,
  LeadershipSubjectList,
  LeadershipVerificationList,
} from './leadership.lists.js';

const facts = {
  level: oneOf(() => LeadershipLevelList)('level', 'The level reached.'),
  isStrict: flag('is_strict', 'Whether it also meets the strict threshold: three quarters of the deciding body.'),
  policy: text('policy', 'The named and versioned definition under which it was attested.'),
  verification: oneOf(() => LeadershipVerificationList)('verification', 'How far it has been looked into; null where nothing stands.', {
    nullable: true,
  }),
  isVerified: flag('is_verified', 'Whether the fund has verified the documents; otherwise it is the organisation’s own statement.'),
  reply: oneOf(() => LeadershipReplyList)('reply', 'What became of the question.'),
  validUntil: instant('valid_until', 'When it lapses; null where nothing is stated.', { nullable: true }),
};

export const projectLeadershipReads = readModel('ProjectLeadership', {
  description:
    'Who leads a project, as the fund may know it inside (audience INTERNAL). A fact of its own, never mixed with that of the organisation.',
  table: 'restricted.project_leadership',
  keys: ['fund_id', 'project_id'],
  restricted: true,
  columns: facts,
});

export const organisationLeadershipReads = readModel('OrganisationLeadership', {
  description:
    'Who leads an organisation, as it has told one fund (audience INTERNAL). What it told another fund is not known here, and what is said of its projects is a fact of theirs.',
  table: 'restricted.organisation_leadership',
  keys: ['fund_id', 'organisation_id'],
  restricted: true,
  columns: facts,
});

const basisReads = readModel('LeadershipBasis', {
  plural: 'leadershipBases',
  description:
    'One thing that a level rests on: a body with its seats, or a guard. Seats counted are a lower bound: all others are unknown.',
  table: 'restricted.leadership_basis',
  restricted: true,
  subject: 'LeadershipStanding',
  columns: {
    part: oneOf(() => LeadershipPartList)('part', 'Which body, or which guard.'),
    seatsTotal: integer('seats_total', 'How many seats the body has; null for a guard.', { nullable: true }),
    seatsCounted: integer(
      'seats_counted',
      'How many of them may be counted inside the fund, by the will of whoever holds them; null for a guard.',
      {
        nullable: true,
      },
    ),
    isMet: flag('is_met', 'Whether the guard is met; null for a body.', { nullable: true }),
  },
});

const rankOf = sql`array[${sql.join(leadershipLevels.map(level => sql.lit(level)))}]`;

/** Levels are ordered by what they are, not by how they are written. */
const atLeastLevel: Filter = {
  type: () => LeadershipLevelList,
  isList: false,
  description: 'At this level or above it.',
  condition: (row, value) => sql`${row('rank')} >= array_position(${rankOf}, ${value.slot('text')})`,
  indexed: [],
};

const columns = {
  id: publicId('std', ['fund_id', 'id'], 'The opaque public id.'),
  subject: oneOf(() => LeadershipSubjectList)('subject_kind', 'Of what it is said: an organisation, or a project.'),
  ...facts,
};

export const leadershipStandingReads = readModel('LeadershipStanding', {
  description:
    'Where an organisation or a project stands, as the fund may know it inside. The one list in which who leads may be searched for; no other type names it.',
  table: 'restricted.current_standing',
  code: 'std',
  restricted: true,
  columns,
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    subject: isOneOf(columns.subject, 'Of organisations, or of projects.'),
    level: isOneOf(columns.level, 'At one of these levels.'),
    minimumLevel: atLeastLevel,
    isStrict: is(columns.isStrict, 'Only those who meet the strict threshold, or only those who do not.'),
    policy: isOneOf(columns.policy, 'Attested under one of these definitions.'),
    isVerified: is(columns.isVerified, 'Only those that the fund has verified, or only those that it has not.'),
    reply: isOneOf(columns.reply, 'With one of these replies.'),
    validBefore: atMost('valid_until', 'timestamptz', () => InstantScalar, 'Lapsing at this moment or earlier.'),
  },
  orders: { ...byEntry, ...orderBy('VALID_UNTIL', columns.validUntil, 'the moment it lapses') },
});

const byPart = { description: 'The bodies and guards it rests on, at most a hundred.', orderedBy: 'part' };
const basis = () => list(() => basisReads, { fund_id: 'fund_id', subject_id: 'subject_id' }, byPart);

relate(projectLeadershipReads, { basis: basis() });
relate(organisationLeadershipReads, { basis: basis() });
relate(leadershipStandingReads, {
  basis: basis(),
  organisation: one(
    () => organisationReads,
    { organisation_id: 'id' },
    { description: 'The organisation; null where it is said of a project.' },
  ),
});
relate(organisationReads, {
  leadership: list(
    () => organisationLeadershipReads,
    { id: 'organisation_id' },
    {
      description:
        'Who leads it, one entry for each fund of yours that it has told; empty for whoever has no right to know, and where nobody was asked.',
      orderedBy: 'fund_id',
    },
  ),
});
