import { payloadOf } from '@ledby/platform';
import { grantReads } from '../grant.reads.js';
import { disbursementReads } from '../payment.reads.js';
import { projectReads } from '../project.reads.js';

export const projectPayload = payloadOf(projectReads);
export const grantPayload = payloadOf(grantReads);
export const disbursementPayload = payloadOf(disbursementReads);
