import { closedList } from '@ledby/platform';
import { type EvidenceKind, type GuardCode, guardRules } from '../guard.js';
import { type BodyKind, bodyRules } from '../leadership-body.js';
import type { InputArea } from '../paid-input.js';
import { type AskedStatus, askedStatuses, type ReplyStatus, replyStatuses } from '../reply.js';
import type { VerificationState } from '../verification.workflow.js';
import type { ComplaintMatter, ComplaintOutcome } from './complaint.entity.js';
import type { AttestingRole } from './leadership-attestation.entity.js';

type Said<K extends string> = Readonly<Record<K, string>>;

const meaning = <K extends string, V>(table: Readonly<Record<K, V>>, say: (entry: V) => string): Said<K> =>
  Object.fromEntries(Object.entries<V>(table).map(([key, entry]) => [key, say(entry)])) as Said<K>;

export const LeadershipBodyList = closedList<BodyKind>(
  'LeadershipBodyKind',
  'A body whose seats are stated, never who sits there.',
  meaning(bodyRules, ({ seats }) => seats),
);

export const LeadershipGuardList = closedList<GuardCode>(
  'LeadershipGuardCode',
  'A safeguard against tokenism, met on evidence.',
  meaning(guardRules, ({ asks }) => asks),
);

export const AskedStatusList = closedList<AskedStatus>(
  'LeadershipAskedStatus',
  'Whether the question was put (360Giving DEI extension, code list askedStatus).',
  meaning(askedStatuses, ({ title }) => title),
);

export const ReplyStatusList = closedList<ReplyStatus>(
  'LeadershipReplyStatus',
  'What came back (360Giving DEI extension, code list replyStatus). To prefer not to say has no consequence.',
  meaning(replyStatuses, ({ title }) => title),
);

export const AskingTimeList = closedList('LeadershipAskingTime', 'When the question is put (360Giving DEI extension).', {
  AS200: askedStatuses.AS200.title,
  AS201: askedStatuses.AS201.title,
});

export const StatedReplyList = closedList('LeadershipStatedReply', 'What is answered where something is said (360Giving DEI extension).', {
  RS200: replyStatuses.RS200.title,
  RS201: replyStatuses.RS201.title,
  RS203: replyStatuses.RS203.title,
});

export const AttestationStateList = closedList<VerificationState>('LeadershipAttestationState', 'Where an attestation stands.', {
  DRAFT: 'The question is open, or its answer is being prepared.',
  SELF_ATTESTED: 'The organisation says so.',
  EVIDENCE_SUBMITTED: 'Its papers are in and wait for the fund.',
  PEER_CONFIRMED: 'Peers have confirmed it; it waits for the fund.',
  FUND_VERIFIED: 'Two people of the fund have looked at papers and sums, never at persons.',
  CONTESTED: 'A complaint is under review; until then nothing is stated.',
  EXPIRED: 'Its term is over, or whoever leads has changed.',
  WITHDRAWN: 'The organisation has taken it back.',
  SUPERSEDED: 'A newer one has taken its place.',
});

export const AttestingRoleList = closedList<AttestingRole>(
  'LeadershipAttestingRole',
  'In what office it was signed for the organisation; no name is kept.',
  {
    CHAIR: 'Chair of the board or committee.',
    BOARD_SECRETARY: 'Secretary of the board or committee.',
    DIRECTOR: 'Director or coordinator.',
    PROJECT_LEAD: 'Lead of the project.',
  },
);

export const InputAreaList = closedList<InputArea>(
  'LeadershipInputArea',
  'In which part of the work people with lived experience were heard.',
  {
    DESIGN: 'In planning it.',
    DELIVERY: 'In doing it.',
    EVALUATION: 'In judging what it came to.',
  },
);

export const PaperKindList = closedList<EvidenceKind>(
  'LeadershipPaperKind',
  'Governance papers only. There is no kind for papers or stories of a person, and none is wanted: whoever sends one is asked to take it back.',
  {
    BYLAWS: 'Statutes, by-laws or terms of reference.',
    ORGANIGRAM: 'A chart of bodies and offices, without names.',
    BOARD_MINUTES_REDACTED: 'Minutes with every name made unreadable.',
    PAY_POLICY: 'How roles are paid or reimbursed.',
    SAFEGUARDING_POLICY: 'Safeguarding plan, support and the way to complain.',
    REFERENCE_LETTER: 'A letter of a peer about the organisation, not about a person.',
  },
);

export const ComplaintMatterList = closedList<ComplaintMatter>(
  'LeadershipComplaintMatter',
  'Which statement of the organisation is doubted; never a person.',
  {
    SEATS: 'How many seats a body has, or what power they hold.',
    GUARDS: 'A guard that is said to be met.',
    PAPERS: 'A paper that is said to be its own.',
    PAID_INPUT: 'That input was asked for and paid.',
  },
);

export const ComplaintOutcomeList = closedList<ComplaintOutcome>('LeadershipComplaintOutcome', 'What became of a complaint.', {
  DISMISSED: 'Reviewed and found wrong.',
  UPHELD: 'Reviewed and found right.',
  ENDED: 'The attestation ended before it was reviewed.',
});

export const MissingList = closedList('LeadershipMissing', 'What an attestation could still be given. Nothing of it is a duty.', {
  REPLY: 'The question has not been answered; it may be declined as well.',
  LEADING_BODY: 'The body that leads has not been stated.',
  GUARD_ANSWER: 'A guard has not been answered.',
  GUARD_PAPER: 'A guard that is said to be met has no paper yet.',
  PAID_INPUT: 'No paid input has been shown by a paper.',
});
