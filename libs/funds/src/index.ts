export { type CallTerms, callTerms, type WindowTerms } from './calls/call-terms.js';
export { LeadershipPolicyList, WindowKindList } from './call.lists.js';
export { fundReads } from './fund.reads.js';
export { windowReads } from './funding-window.reads.js';
export { FundsModule } from './funds.module.js';
export { cycleReads } from './grant-cycle.reads.js';
