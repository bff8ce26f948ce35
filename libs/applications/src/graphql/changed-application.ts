import { type FundOwnedId, readFundOwnedId } from '@ledby/kernel';
import type { Answer, Changed } from '@ledby/platform';
import type { ApplicationAct } from '../applying/act-on-application.js';
import type { ApplicationInput } from './application.inputs.js';

export const actOf = ({ clientMutationKey: key, id, version }: ApplicationInput): ApplicationAct => ({
  key,
  version,
  ...readFundOwnedId(id, 'apl'),
});

export const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({
  keys: { fund_id: fundId, id },
  replayed,
});
