import { payloadOf } from '@ledby/platform';
import { applicationReads } from '../applying/application.reads.js';

export const applicationPayload = payloadOf(applicationReads);
