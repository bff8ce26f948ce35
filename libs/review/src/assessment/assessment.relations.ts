import { applicationReads } from '@ledby/applications';
import { fundReads, proposalCallReads } from '@ledby/funds';
import { organisationReads } from '@ledby/organisations';
import { list, ofFund, one, relate } from '@ledby/platform';
import {
  applicationReviewReads,
  assessmentReads,
  assignmentReads,
  blindAnswerReads,
  blindApplicationReads,
  reviewerProfileReads,
} from './assessment.reads.js';

relate(assignmentReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund that asks for the assessment.' }),
  call: one(() => proposalCallReads, ofFund('window_id'), { description: 'The call under which it was handed in.' }),
  shownApplicant: one(
    () => organisationReads,
    { shown_organisation_id: 'id' },
    { description: 'Who applies, so that a conflict can be declared; null in a blind review.' },
  ),
  reading: one(() => blindApplicationReads, ofFund('id'), {
    description: 'What there is to read; null until the reviewer has declared themselves free, and where it was given back or taken back.',
  }),
  assessment: one(() => assessmentReads, ofFund('id'), { description: 'What the reviewer finds of it; null before they are free.' }),
  application: one(() => applicationReads, ofFund('application_id'), { description: 'The application, for officers; null for reviewers.' }),
});

relate(blindApplicationReads, {
  answers: list(() => blindAnswerReads, ofFund('id', 'assignment_id'), { description: 'What was answered.', orderedBy: 'question' }),
  applicant: one(() => organisationReads, { organisation_id: 'id' }, { description: 'Who applies; null in a blind review.' }),
  assessments: list(() => assessmentReads, ofFund('application_id', 'application_id'), {
    description: 'One’s own assessment, and once that is locked the others that are.',
    orderedBy: 'id',
  }),
});

relate(applicationReads, {
  review: one(() => applicationReviewReads, ofFund('id'), {
    description: 'What its reviewers have come to, for officers; null for everyone else.',
  }),
  assignments: list(() => assignmentReads, ofFund('id', 'application_id'), {
    description: 'To whom it was given; for officers, and for each reviewer their own.',
    orderedBy: 'id',
  }),
  assessments: list(() => assessmentReads, ofFund('id', 'application_id'), {
    description: 'What they found, for officers.',
    orderedBy: 'id',
  }),
});

relate(reviewerProfileReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund it is said to.' }),
});

relate(fundReads, {
  reviewerProfiles: list(
    () => reviewerProfileReads,
    { id: 'fund_id' },
    { description: 'What its reviewers say of themselves: your own, and for its officers everybody’s.', orderedBy: 'id' },
  ),
});
