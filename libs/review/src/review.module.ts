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
import { AgendaItem } from './decision/agenda-item.entity.js';
import { AnswerOffer } from './decision/answer-offer.js';
import { AwardTerms } from './decision/award-terms.entity.js';
import { BoardSession } from './decision/board-session.entity.js';
import { BoardVote } from './decision/board-vote.entity.js';
import { CastVote } from './decision/cast-vote.js';
import { CloseBoardSession } from './decision/close-board-session.js';
import { Decision } from './decision/decision.entity.js';
import { KeepAgenda } from './decision/keep-agenda.js';
import { KeepAwardTerms } from './decision/keep-award-terms.js';
import { LapseOffer } from './decision/lapse-offer.js';
import { MakeOffer } from './decision/make-offer.js';
import { Offer } from './decision/offer.entity.js';
import { OpenBoardSession } from './decision/open-board-session.js';
import { PrepareBoardSession } from './decision/prepare-board-session.js';
import { PromoteFromReserve } from './decision/promote-from-reserve.js';
import { ProposeDecision } from './decision/propose-decision.js';
import { ReadRanking } from './decision/read-ranking.js';
import { SettleDecisions } from './decision/settle-decisions.js';
import { agendaItemPayload, BoardResolver, boardSessionPayload } from './graphql/board.resolver.js';
import { awardTermsPayload, decisionPayload, DecisionResolver } from './graphql/decision.resolver.js';
import { offerPayload, OfferResolver } from './graphql/offer.resolver.js';
import { WaitingResolver } from './graphql/waiting.resolver.js';
import { ReadWaiting } from './work/read-waiting.js';
import { RankingResolver } from './graphql/ranking.resolver.js';
import './decision/decision.relations.js';
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
const board = [PrepareBoardSession, KeepAgenda, OpenBoardSession, CastVote, CloseBoardSession, BoardResolver];
const deciding = [KeepAwardTerms, ProposeDecision, SettleDecisions, PromoteFromReserve, ReadRanking, DecisionResolver, RankingResolver];
const offering = [MakeOffer, AnswerOffer, LapseOffer, OfferResolver];
const decided = [awardTermsPayload, decisionPayload, offerPayload, boardSessionPayload, agendaItemPayload];
const work = [ReadWaiting, WaitingResolver];
const payloads = [rubricPayload, assignmentPayload, assessmentPayload, reviewerProfilePayload, ...decided].map(({ resolver }) => resolver);

@Module({
  imports: [
    MikroOrmModule.forFeature([
      CallRubric,
      Assignment,
      Assessment,
      ReviewerProfile,
      BoardSession,
      AgendaItem,
      BoardVote,
      AwardTerms,
      Decision,
      Offer,
    ]),
  ],
  providers: [...rubrics, ...assigning, ...assessing, ...reviewers, ...board, ...deciding, ...offering, ...work, ...payloads],
})
export class ReviewModule {}
