import { closedList } from '@ledby/platform';
import { bodyRules } from './leadership-body.js';
import { guardRules } from './guard.js';

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

export const LeadershipSubjectList = closedList(
  'LeadershipSubject',
  'Of what it is said; the two are classified apart, never one by the other.',
  {
    ORGANISATION: 'An organisation, towards one fund.',
    PROJECT: 'One project.',
  },
);

export const LeadershipVerificationList = closedList('LeadershipVerification', 'How far what stands has been looked into.', {
  SELF_ATTESTED: 'The organisation says so.',
  EVIDENCE_SUBMITTED: 'Its papers are in and wait for the fund.',
  PEER_CONFIRMED: 'Peers have confirmed it; it waits for the fund.',
  FUND_VERIFIED: 'Two people of the fund have looked at papers and sums, never at persons.',
  CONTESTED: 'A complaint is under review; until then nothing is stated.',
});

export const LeadershipPartList = closedList('LeadershipPart', 'On what a level rests: a body that was stated, or a guard.', {
  GOVERNING_BODY: bodyRules.GOVERNING_BODY.seats,
  SENIOR_STAFF: bodyRules.SENIOR_STAFF.seats,
  PROJECT_DECISION_GROUP: bodyRules.PROJECT_DECISION_GROUP.seats,
  MEMBERSHIP: bodyRules.MEMBERSHIP.seats,
  G1: guardRules.G1.asks,
  G2: guardRules.G2.asks,
  G3: guardRules.G3.asks,
  G4: guardRules.G4.asks,
  G5: guardRules.G5.asks,
  G6: guardRules.G6.asks,
  G7: guardRules.G7.asks,
});
