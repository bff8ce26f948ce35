import type { FundOwnedId } from '@ledby/kernel';
import { readFundOwnedId } from '@ledby/kernel';
import type { Answer, Changed } from '@ledby/platform';
import type { AttestationAct } from '../attestations/act-on-attestation.js';

export const changed = ({ answer: { fundId, id }, replayed }: Answer<FundOwnedId>): Changed => ({
  keys: { fund_id: fundId, id },
  replayed,
});

type Given = { readonly clientMutationKey: string; readonly id: string; readonly version: number };

export const actOf = ({ clientMutationKey: key, id, version }: Given): AttestationAct => ({ key, version, ...readFundOwnedId(id, 'att') });

/** A paper is named by its public id, and only ever beside the attestation that it was given with. */
export const paperOf = (paperId: string | null | undefined): string | null =>
  paperId === null || paperId === undefined ? null : readFundOwnedId(paperId, 'pap').id;
