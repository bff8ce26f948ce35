import { date, flag, instant, integer, money, oneOf, publicId, readModel, text } from '@ledby/platform';
import {
  AgendaOutcomeList,
  BoardSessionStateList,
  DecisionKindList,
  DecisionStateList,
  OfferStateList,
  VoteChoiceList,
} from './decision.lists.js';

const version = integer('version', 'Counts its changes; to be sent along when it is changed.');

export const boardSessionReads = readModel('BoardSession', {
  description: 'A meeting of the Board that decides on applications of one call; for officers and trustees of the fund.',
  table: 'board_session',
  code: 'bds',
  columns: {
    id: publicId('bds', ['fund_id', 'id'], 'The opaque public id.'),
    title: text('title', 'What it is called.'),
    heldOn: date('held_on', 'The day on which it is held.'),
    quorum: integer('quorum', 'How many trustees have to be there and free to vote on an item.'),
    state: oneOf(() => BoardSessionStateList)('state', 'How far it has come.'),
    minutes: text('minutes', 'What was said; empty until it is closed.'),
    closedAt: instant('closed_at', 'When it was closed; null before.', { nullable: true }),
    version,
  },
});

const recommended = {
  kind: oneOf(() => DecisionKindList)('kind', 'What is recommended.'),
  requested: money('requested_amount', 'What was asked for; null where the form asks for no amount.', { nullable: true }),
  recommended: money('recommended_amount', 'What is to be awarded, now or from the reserve list; null for a decline.', { nullable: true }),
  reserveRank: integer('reserve_rank', 'Its place on the reserve list, from 1; null otherwise.', { nullable: true }),
  reserveUntil: date('reserve_until', 'The day until which it stays on the reserve list; null otherwise.', { nullable: true }),
  letter: text('letter', 'Why, in words for the applicants.'),
};

export const agendaItemReads = readModel('AgendaItem', {
  description:
    'One application before the Board, as it stood when it was put on the agenda; for officers, and for each trustee who is free to decide on it, once the session is open.',
  table: 'agenda_item',
  code: 'agi',
  columns: {
    id: publicId('agi', ['fund_id', 'id'], 'The opaque public id.'),
    place: integer('place', 'Counts the items of the agenda, from 1.'),
    number: text('number', 'The number of its receipt.'),
    title: text('title', 'What the project is to be called.'),
    assessments: integer('assessments', 'How many assessments counted.'),
    mean: integer('mean', 'Their mean in hundredths of a point; null where there were none.', { nullable: true }),
    lowest: integer('lowest', 'The lowest of them in hundredths of a point.', { nullable: true }),
    highest: integer('highest', 'The highest of them in hundredths of a point.', { nullable: true }),
    ...recommended,
    note: text('note', 'What the officers say of it to the Board.'),
    outcome: oneOf(() => AgendaOutcomeList)('outcome', 'What the Board made of it; null until the session is closed.', { nullable: true }),
  },
});

export const boardVoteReads = readModel('BoardVote', {
  description: 'How one trustee voted on one item; theirs alone until the session is closed.',
  table: 'board_vote',
  columns: {
    trusteeId: publicId('usr', ['trustee_id'], 'The public id of the trustee.'),
    choice: oneOf(() => VoteChoiceList)('choice', 'How they voted.'),
    castAt: instant('cast_at', 'When they last did.'),
  },
});

export const awardTermsReads = readModel('AwardTerms', {
  description: 'What may be awarded under a call in all, and what one person may approve alone.',
  table: 'award_terms',
  code: 'awt',
  columns: {
    id: publicId('awt', ['fund_id', 'id'], 'The opaque public id.'),
    budget: money('budget', 'What all awards together may come to.'),
    approved: money('approved', 'What is approved of it; an award that is turned down or lapses goes back.'),
    delegatedLimit: money('delegated_limit', 'Up to this, one person may propose and approve; never who has set it.'),
    version,
  },
});

export const decisionReads = readModel('Decision', {
  description: 'What is to become of an application, who proposed it and who approved it; for officers of the fund.',
  table: 'decision',
  code: 'dcn',
  columns: {
    id: publicId('dcn', ['fund_id', 'id'], 'The opaque public id.'),
    ...recommended,
    state: oneOf(() => DecisionStateList)('state', 'Whether it stands.'),
    approved: money('approved_amount', 'What is awarded; null until it is approved, and for all that is no award.', { nullable: true }),
    proposedBy: publicId('usr', ['proposed_by'], 'The public id of who proposed it.'),
    proposedAt: instant('proposed_at', 'When it was proposed.'),
    settledAt: instant('settled_at', 'When it was approved or rejected; null before.', { nullable: true }),
    version,
  },
});

export const offerReads = readModel('Offer', {
  description: 'An award as it is put to the applicants; for them and the officers of the fund.',
  table: 'offer',
  code: 'ofr',
  columns: {
    id: publicId('ofr', ['fund_id', 'id'], 'The opaque public id.'),
    amount: money('amount', 'What is awarded.'),
    expiresOn: date('expires_on', 'The last day on which it can be accepted.'),
    state: oneOf(() => OfferStateList)('state', 'What became of it.'),
    mayBeNamed: flag('may_be_named', 'Whether the organisation may be named among the results; null until it is accepted.', {
      nullable: true,
    }),
    answeredAt: instant('answered_at', 'When it was answered or lapsed; null before.', { nullable: true }),
    version,
  },
});
