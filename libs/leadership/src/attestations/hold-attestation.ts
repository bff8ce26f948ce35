import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { type AccessPolicy, demand, enterFund } from '@ledby/platform';
import { type EntityManager, LockMode } from '@mikro-orm/postgresql';
import { LeadershipAttestation } from './leadership-attestation.entity.js';

const absent = 'There is no such attestation.';

/** The organisation's own people attest, those of the fund verify. */
export type AttestationRight = 'attest' | 'verify';

const denied: Readonly<Record<AttestationRight, string>> = {
  attest: 'An attestation is made and kept by the owners and editors of the organisation.',
  verify: 'An attestation is looked after by the officers of the fund.',
};

/**
 * The attestation in hand and held still, once the policy has agreed; called inside the restricted schema. The organisation's
 * people see their own rows by the wall, and to write one they stand in its fund for this one command, which they were allowed.
 */
export async function holdAttestation(
  em: EntityManager,
  policy: AccessPolicy,
  actor: Actor,
  right: AttestationRight,
  keys: FundOwnedId,
): Promise<LeadershipAttestation> {
  const failHandler = () => new NotFound(absent);
  const found = await em.findOneOrFail(LeadershipAttestation, { ...keys }, { failHandler });
  demand(policy, actor, right, 'LeadershipAttestation', found, { absent, denied: denied[right] });
  await enterFund(em, keys.fundId);
  return em.findOneOrFail(LeadershipAttestation, { ...keys }, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true, failHandler });
}
