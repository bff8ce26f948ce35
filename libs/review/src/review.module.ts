import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { AnswerAssignment } from './assessment/answer-assignment.js';
import { Assessment } from './assessment/assessment.entity.js';
import './assessment/assessment.relations.js';
import { AssignAll } from './assessment/assign-all.js';
import { AssignReviewer } from './assessment/assign-reviewer.js';
import { Assignment } from './assessment/assignment.entity.js';
import { DeclareInterest } from './assessment/declare-interest.js';
import { KeepReviewerProfile } from './assessment/keep-reviewer-profile.js';
import { LockAssessment } from './assessment/lock-assessment.js';
import { PreviewAssignments } from './assessment/preview-assignments.js';
import { ReleaseAssignment } from './assessment/release-assignment.js';
import { ReopenAssessment } from './assessment/reopen-assessment.js';
import { ReviewerProfile } from './assessment/reviewer-profile.entity.js';
import { ScoreApplication } from './assessment/score-application.js';
import { assessmentPayload, AssessmentResolver } from './graphql/assessment.resolver.js';
import { assignmentPayload, AssignmentResolver } from './graphql/assignment.resolver.js';
import { reviewerProfilePayload, ReviewerProfileResolver } from './graphql/reviewer-profile.resolver.js';
import { rubricPayload, RubricResolver } from './graphql/rubric.resolver.js';
import { KeepRubric } from './rubrics/keep-rubric.js';
import { PublishRubric } from './rubrics/publish-rubric.js';
import { CallRubric } from './rubrics/rubric.entity.js';

const rubrics = [KeepRubric, PublishRubric, RubricResolver];
const assigning = [AssignReviewer, AssignAll, PreviewAssignments, AnswerAssignment, ReleaseAssignment, AssignmentResolver];
const assessing = [ScoreApplication, LockAssessment, ReopenAssessment, AssessmentResolver];
const reviewers = [KeepReviewerProfile, DeclareInterest, ReviewerProfileResolver];
const payloads = [rubricPayload, assignmentPayload, assessmentPayload, reviewerProfilePayload].map(({ resolver }) => resolver);

@Module({
  imports: [MikroOrmModule.forFeature([CallRubric, Assignment, Assessment, ReviewerProfile])],
  providers: [...rubrics, ...assigning, ...assessing, ...reviewers, ...payloads],
})
export class ReviewModule {}
