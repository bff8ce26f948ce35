import { closedList, flag, instant, oneOf, readModel, text } from '@ledby/platform';

export const LeadershipLevelList = closedList(
  'LeadershipLevel',
  'How far people with lived experience hold power, from evidence and consent (domain rule 7.4). It measures power held, not pain proved.',
  {
    NOT_STATED: 'Not asked, not answered, expired, withdrawn or contested: all the same to the reader, and never "not survivor-led".',
    SURVIVOR_CENTRED: 'Safeguards stand: rights, needs and wishes come first. Says nothing about who leads.',
    SURVIVOR_INFORMED: 'Also documented, paid input into design, delivery or evaluation within twelve months.',
    SURVIVOR_CO_LED: 'Also at least one person with lived experience holds a seat with a vote or decision power.',
    SURVIVOR_LED: 'Also a clear majority of the deciding body.',
  },
);

export const LeadershipReplyList = closedList(
  'LeadershipReply',
  'What became of the question who leads; the denominators that are never mixed.',
  {
    NOT_ASKED: 'The question was not put.',
    PREFER_NOT_TO_SAY: 'Asked; answered that they prefer not to say.',
    NO_REPLY: 'Asked; no answer, or none that still stands.',
    ANSWERED: 'Asked and answered, also where the answer may not be passed on.',
  },
);

export const projectLeadershipReads = readModel('ProjectLeadership', {
  description:
    'Who leads a project, as the fund may know it inside (audience INTERNAL). A fact of its own, never mixed with that of the organisation.',
  table: 'restricted.project_leadership',
  keys: ['fund_id', 'project_id'],
  restricted: true,
  columns: {
    level: oneOf(() => LeadershipLevelList)('level', 'The level reached.'),
    isStrict: flag('is_strict', 'Whether it also meets the strict threshold: three quarters of the deciding body.'),
    policy: text('policy', 'The definition under which it was attested.'),
    isVerified: flag('is_verified', 'Whether the fund has verified the documents; otherwise it is the organisation’s own statement.'),
    reply: oneOf(() => LeadershipReplyList)('reply', 'What became of the question.'),
    validUntil: instant('valid_until', 'When it lapses; null where nothing was answered.', { nullable: true }),
  },
});
