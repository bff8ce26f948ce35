import { formVersionReads, fundReads, proposalCallReads } from '@ledby/funds';
import { organisationReads } from '@ledby/organisations';
import { applicationCommentReads } from './comments/comment.reads.js';
import { applicationFileReads } from './files/application-file.reads.js';
import { outcomeLetterReads } from './outcome/outcome-letter.reads.js';
import { riskFlagReads } from './risk/risk-flag.reads.js';
import { dueDiligenceProfileReads } from './profile/due-diligence-profile.reads.js';
import { changeRequestReads, eligibilityCheckReads, screeningDecisionReads } from './screening/screening.reads.js';
import { connection, list, ofFund, one, relate } from '@ledby/platform';
import {
  answerReads,
  applicationReads,
  applicationRevisionReads,
  applicationStandingReads,
  submittedAnswerReads,
} from './applying/application.reads.js';

relate(applicationRevisionReads, {
  answers: list(() => submittedAnswerReads, ofFund('id', 'revision_id'), { description: 'What was answered.', orderedBy: 'question' }),
});

relate(applicationReads, {
  fund: one(() => fundReads, { fund_id: 'id' }, { description: 'The fund it is made to.' }),
  call: one(() => proposalCallReads, ofFund('window_id'), { description: 'The call it is made under.' }),
  form: one(() => formVersionReads, ofFund('form_version_id'), { description: 'The version of the form that it was given, and keeps.' }),
  organisation: one(
    () => organisationReads,
    { organisation_id: 'id' },
    { description: 'Who applies; for a group without registration, its fiscal sponsor.' },
  ),
  answers: list(() => answerReads, ofFund('id', 'application_id'), {
    description: 'The working copy, for the applicants alone; empty for everyone else.',
    orderedBy: 'question',
  }),
  revisions: list(() => applicationRevisionReads, ofFund('id', 'application_id'), {
    description: 'What was handed in, each time.',
    orderedBy: 'number',
  }),
  changeRequests: list(() => changeRequestReads, ofFund('id', 'application_id'), {
    description: 'What the fund has asked to be changed, for its officers and the applicants.',
    orderedBy: 'asked_at',
  }),
  files: list(() => applicationFileReads, ofFund('id', 'application_id'), {
    description: 'Its files; for officers those that were handed in.',
    orderedBy: 'uploaded_at',
  }),
  comments: list(() => applicationCommentReads, ofFund('id', 'application_id'), {
    description: 'What was said about it; for applicants what is meant for them.',
    orderedBy: 'written_at',
  }),
  letters: list(() => outcomeLetterReads, ofFund('id', 'application_id'), {
    description: 'What the fund has told of its outcome; for officers also what is not announced yet.',
    orderedBy: 'id',
  }),
  standing: one(() => applicationStandingReads, ofFund('id'), {
    description: 'Where it stands within the fund, for its officers; null for everyone else.',
  }),
});

relate(applicationStandingReads, {
  eligibility: list(() => eligibilityCheckReads, ofFund('id', 'application_id'), {
    description: 'What was found of the conditions of eligibility.',
    orderedBy: 'condition',
  }),
  riskFlags: list(() => riskFlagReads, ofFund('id', 'application_id'), {
    description: 'What officers are worried about.',
    orderedBy: 'id',
  }),
  screening: list(() => screeningDecisionReads, ofFund('id', 'application_id'), {
    description: 'What was decided before assessment, first to last.',
    orderedBy: 'decided_at',
  }),
});

relate(proposalCallReads, {
  applications: connection(() => applicationReads, ofFund('id', 'window_id'), {
    description: 'The applications made under it, as far as you may know of them.',
  }),
});

relate(organisationReads, {
  dueDiligenceProfile: one(
    () => dueDiligenceProfileReads,
    { id: 'id' },
    {
      description: 'What it has kept of what every fund asks; for its own people, null for everyone else and where nothing is kept.',
    },
  ),
  applications: connection(
    () => applicationReads,
    { id: 'organisation_id' },
    { description: 'What it has applied for, as far as you may know of it.' },
  ),
});
