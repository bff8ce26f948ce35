import { payloadOf } from '@ledby/platform';
import { fundReads } from '../fund.reads.js';
import { funderReads } from '../funder.reads.js';
import { windowReads } from '../funding-window.reads.js';
import { cycleReads } from '../grant-cycle.reads.js';

export const funderPayload = payloadOf(funderReads);
export const fundPayload = payloadOf(fundReads);
export const cyclePayload = payloadOf(cycleReads);
export const windowPayload = payloadOf(windowReads);
