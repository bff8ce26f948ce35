import { organisationMemberReads } from '@ledby/identity';
import { payloadOf } from '@ledby/platform';
import { organisationReads } from '../organisation.reads.js';

export const organisationPayload = payloadOf(organisationReads);
export const organisationMemberPayload = payloadOf(organisationMemberReads);
