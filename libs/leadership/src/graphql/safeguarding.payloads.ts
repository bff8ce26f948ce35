import { payloadOf } from '@ledby/platform';
import { safeguardingAlertReads } from '../alerts/safeguarding-alert.reads.js';
import { participationActivityReads } from '../participation/participation-activity.reads.js';

export const participationActivityPayload = payloadOf(participationActivityReads);
export const safeguardingAlertPayload = payloadOf(safeguardingAlertReads);
