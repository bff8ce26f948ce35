export { ApplicationsModule } from './applications.module.js';
export { applicationReads } from './applying/application.reads.js';
export { beginAssessment } from './assessing/begin-assessment.js';
export { type Applicant, applicantsToAssess, holdApplicants } from './assessing/hold-applicants.js';
