export { AddFundingWindow } from './calls/add-funding-window.js';
export { CreateGrantCycle } from './calls/create-grant-cycle.js';
export { MoveCall } from './calls/move-call.js';
export { MoveGrantCycle } from './calls/move-grant-cycle.js';
export { PrepareCall } from './calls/prepare-call.js';
export { type CallTerms, callTerms, type WindowTerms } from './calls/call-terms.js';
export { PublicCalls, type PublicCallText } from './calls/public-calls.js';
export {
  type CallStanding,
  callIsOpenFor,
  callStandingFor,
  demandCall,
  demandInTime,
  termsOfAwards,
  termsOfCall,
} from './calls/terms-of-call.js';
export { offsetText } from './calls/wall-time.js';
export { proposalCallReads } from './call-for-proposals.reads.js';
export { LeadershipPolicyList, WindowKindList } from './call.lists.js';
export type {
  AddressAnswer,
  Answers,
  BudgetAnswer,
  DateRangeAnswer,
  FileAnswer,
  KnownFile,
  MoneyAnswer,
  OrganisationAnswer,
  Surroundings,
  TableAnswer,
} from './forms/answers.js';
export { answersToSend, type Asked, checkAnswers, checkOneAnswer, questionIn, requestedIn, shownQuestions } from './forms/check-answers.js';
export type { FileKind, FormDefinition, Question, QuestionType, Section, Sensitivity, Wording } from './forms/form-definition.js';
export { checkEligibility, type Unmet } from './forms/check-eligibility.js';
export { AdoptShippedForm } from './forms/adopt-shipped-form.js';
export { ChooseFormOfCall } from './forms/choose-form-of-call.js';
export { PublishForm } from './forms/publish-form.js';
export { formVersionReads } from './forms/form.reads.js';
export { type FormInForce, readFormVersion } from './forms/read-form-version.js';
export { readDefinition } from './forms/read-definition.js';
export { type ShippedForm, shippedForm } from './forms/shipped/shipped-forms.js';
export type { Problem, ProblemCode } from './forms/problem.js';
export { fundReads } from './fund.reads.js';
export { windowReads } from './funding-window.reads.js';
export { FundsModule } from './funds.module.js';
export { cycleReads } from './grant-cycle.reads.js';
