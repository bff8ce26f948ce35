import type { FundOwnedId } from '@ledby/kernel';
import type { Answer, Changed } from '@ledby/platform';

export const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({
  keys: { fund_id: fundId, id },
  replayed,
});
