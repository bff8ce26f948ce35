import { payloadOf } from '@ledby/platform';
import { formVersionReads } from '../forms/form.reads.js';

export const formVersionPayload = payloadOf(formVersionReads);
