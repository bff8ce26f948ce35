import { payloadOf } from '@ledby/platform';
import { releaseDraftReads } from '../releases/release-draft.reads.js';

export const releaseDraftPayload = payloadOf(releaseDraftReads);
