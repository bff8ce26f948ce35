import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import './applications.relations.js';
import { ActOnApplication } from './applying/act-on-application.js';
import { Answer } from './applying/answer.entity.js';
import { Application } from './applying/application.entity.js';
import { CertifyApplication } from './applying/certify-application.js';
import { CheckApplication } from './applying/check-application.js';
import { EntitleApplication } from './applying/entitle-application.js';
import { KeepSection } from './applying/keep-section.js';
import { SaveAnswers } from './applying/save-answers.js';
import { SectionKeeper } from './applying/section-keeper.entity.js';
import { ShareApplication } from './applying/share-application.js';
import { StartApplication } from './applying/start-application.js';
import { SubmitApplication } from './applying/submit-application.js';
import { WithdrawApplication } from './applying/withdraw-application.js';
import { ApplicationFile } from './files/application-file.entity.js';
import { ApplicationComment } from './comments/comment.entity.js';
import { CommentOnApplication } from './comments/comment-on-application.js';
import { CommentResolver } from './graphql/comment.resolver.js';
import { DiscardFile } from './files/discard-file.js';
import { FilesController } from './files/files.controller.js';
import { KeepFile } from './files/keep-file.js';
import { TakeFile } from './files/take-file.js';
import { UploadDoor, UploadSurroundings } from './files/upload-door.js';
import { FileResolver } from './graphql/file.resolver.js';
import { RiskResolver } from './graphql/risk.resolver.js';
import { ScreeningReadsResolver } from './graphql/screening-reads.resolver.js';
import { ActOnFlag } from './risk/act-on-flag.js';
import { EscalateFlag } from './risk/escalate-flag.js';
import { RaiseFlag } from './risk/raise-flag.js';
import { RiskFlag } from './risk/risk-flag.entity.js';
import { SettleFlag } from './risk/settle-flag.js';
import { ReadRevisionChanges } from './screening/read-revision-changes.js';
import { ScreenEligibility } from './applying/screen-eligibility.js';
import { applicationPayload } from './graphql/application.payloads.js';
import { ApplicationReadsResolver } from './graphql/application-reads.resolver.js';
import { ApplicationResolver } from './graphql/application.resolver.js';
import { profilePayload, ProfileResolver } from './graphql/profile.resolver.js';
import { ScreeningResolver } from './graphql/screening.resolver.js';
import { SaveAnswersPayloadResolver } from './graphql/saving.payload.js';
import { WritingResolver } from './graphql/writing.resolver.js';
import { DueDiligenceProfile } from './profile/due-diligence-profile.entity.js';
import { KeepProfile } from './profile/keep-profile.js';
import { AnnounceOutcome } from './screening/announce-outcome.js';
import { AnswerChanges } from './screening/answer-changes.js';
import { ChangeRequest } from './screening/change-request.entity.js';
import { CheckEligibility } from './screening/check-eligibility.js';
import { EligibilityCheck } from './screening/eligibility-check.entity.js';
import { RequestChanges } from './screening/request-changes.js';
import { ScreenApplication } from './screening/screen-application.js';
import { FindLinkedApplications } from './likeness/find-linked-applications.js';
import { CheckSanctions } from './sanctions/check-sanctions.js';
import { ReadSanctionsScreening } from './sanctions/read-sanctions-screening.js';
import { SanctionsCheck } from './sanctions/sanctions-check.entity.js';
import { SanctionsMatch } from './sanctions/sanctions-match.entity.js';
import { SettleMatch } from './sanctions/settle-match.js';
import { SanctionsResolver } from './graphql/sanctions.resolver.js';
import { OutcomeLetter } from './outcome/outcome-letter.entity.js';
import { ScreeningDecision } from './screening/screening-decision.entity.js';

const verbs = [
  CheckEligibility,
  ScreenApplication,
  RequestChanges,
  AnswerChanges,
  AnnounceOutcome,
  StartApplication,
  EntitleApplication,
  SaveAnswers,
  CheckApplication,
  ShareApplication,
  KeepSection,
  CertifyApplication,
  SubmitApplication,
  WithdrawApplication,
  KeepProfile,
];
const files = [KeepFile, DiscardFile, TakeFile, UploadSurroundings, UploadDoor, FileResolver];
const comments = [CommentOnApplication, CommentResolver];
const risks = [ActOnFlag, RaiseFlag, EscalateFlag, SettleFlag, RiskResolver];
const sanctions = [CheckSanctions, SettleMatch, ReadSanctionsScreening, SanctionsResolver];
const reading = [FindLinkedApplications, ReadRevisionChanges, ScreenEligibility, ScreeningReadsResolver];
const payloads = [applicationPayload, profilePayload].map(({ resolver }) => resolver);
const resolvers = [
  ApplicationReadsResolver,
  ApplicationResolver,
  WritingResolver,
  SaveAnswersPayloadResolver,
  ProfileResolver,
  ScreeningResolver,
  ...payloads,
];

@Module({
  imports: [
    MikroOrmModule.forFeature([
      Application,
      Answer,
      SectionKeeper,
      DueDiligenceProfile,
      EligibilityCheck,
      ScreeningDecision,
      ChangeRequest,
      OutcomeLetter,
      ApplicationFile,
      RiskFlag,
      SanctionsCheck,
      SanctionsMatch,
      ApplicationComment,
    ]),
  ],
  controllers: [FilesController],
  providers: [ActOnApplication, ...verbs, ...files, ...comments, ...risks, ...sanctions, ...reading, ...resolvers],
})
export class ApplicationsModule {}
