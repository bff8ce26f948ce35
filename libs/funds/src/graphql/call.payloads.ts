import { payloadOf } from '@ledby/platform';
import { proposalCallReads } from '../call-for-proposals.reads.js';
import { clarificationReads, extensionReads } from '../calls/call-guests.reads.js';
import { fundReads } from '../fund.reads.js';
import { funderReads } from '../funder.reads.js';
import { windowReads } from '../funding-window.reads.js';
import { cycleReads } from '../grant-cycle.reads.js';

export const funderPayload = payloadOf(funderReads);
export const fundPayload = payloadOf(fundReads);
export const cyclePayload = payloadOf(cycleReads);
export const windowPayload = payloadOf(windowReads);
export const proposalCallPayload = payloadOf(proposalCallReads);
export const clarificationPayload = payloadOf(clarificationReads);
export const extensionPayload = payloadOf(extensionReads);
