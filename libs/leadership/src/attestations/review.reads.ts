import { byEntry, flag, instant, is, list, ofFund, ofOneFund, one, oneOf, publicId, readModel, relate } from '@ledby/platform';
import { attestationReads } from './attestation.reads.js';
import { ComplaintMatterList, ComplaintOutcomeList } from './attestation.lists.js';

const part = { subject: 'LeadershipReview', restricted: true } as const;

const verificationReads = readModel('LeadershipVerificationStep', {
  ...part,
  description: 'That one person of the fund has looked at papers and sums. Two different people do, one of them trained.',
  table: 'restricted.leadership_verification',
  columns: {
    verifiedAt: instant('verified_at', 'When.'),
    wasTrained: flag('was_trained', 'Whether this person had been trained in survivor engagement.'),
  },
});

const columns = {
  id: publicId('lcp', ['fund_id', 'id'], 'The opaque public id.'),
  about: oneOf(() => ComplaintMatterList)('about', 'Which statement is doubted.'),
  raisedAt: instant('raised_at', 'When it came.'),
  reviewDueAt: instant('review_due_at', 'By when it is reviewed: thirty days.'),
  outcome: oneOf(() => ComplaintOutcomeList)('outcome', 'What became of it; null while it is under review.', { nullable: true }),
  decidedAt: instant('decided_at', 'When that was decided; null while it is under review.', { nullable: true }),
  isOverdue: flag('is_overdue', 'Whether it is still under review though its time is over.'),
};

export const complaintReads = readModel('LeadershipComplaint', {
  ...part,
  description: 'A credible complaint about an attestation, for the officers of the fund. It asks nothing about anybody’s past.',
  table: 'restricted.leadership_complaint_review',
  code: 'lcp',
  columns,
  relations: {
    attestation: one(() => attestationReads, ofFund('attestation_id'), { description: 'What is doubted.' }),
  },
  filters: {
    fund: ofOneFund('fund_id', 'fnd', 'Of this fund.'),
    isOverdue: is(columns.isOverdue, 'Only those whose review is overdue, or only the others.'),
  },
  orders: byEntry,
});

relate(attestationReads, {
  verifications: list(() => verificationReads, ofFund('id', 'attestation_id'), {
    description: 'Who of the fund has looked so far, without names; for its officers alone, empty for everyone else.',
    orderedBy: 'verified_at',
  }),
  complaints: list(() => complaintReads, ofFund('id', 'attestation_id'), {
    description: 'Complaints about it; for the officers of the fund alone, empty for everyone else.',
  }),
});
