export { ApplicationsModule } from './applications.module.js';
export { applicationReads } from './applying/application.reads.js';
export { beginAssessment } from './assessing/begin-assessment.js';
export { type Applicant, applicantsUnder, holdApplicants } from './assessing/hold-applicants.js';
export { decideApplication } from './outcome/decide-application.js';
export type { ApplicationStatus } from './application.workflow.js';
export type { LetterWish } from './outcome/outcome-letter.entity.js';
