import { NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { type LeadershipPolicy, leadershipPolicyNamed } from '../leadership-policy.js';
import { FundPolicy } from './fund-policy.entity.js';
import { PolicyAgreement } from './policy-agreement.entity.js';

export const isCodeTaken = async (em: EntityManager, fundId: string, code: string): Promise<boolean> =>
  leadershipPolicyNamed(code) !== undefined || (await em.count(FundPolicy, { fundId, code })) > 0;

/** The definition with this code: one that Ledby brings, or one of the fund's own that two people agreed on. */
export async function findPolicy(em: EntityManager, fundId: string, code: string): Promise<LeadershipPolicy | undefined> {
  const brought = leadershipPolicyNamed(code);
  const own = brought === undefined ? await em.findOne(FundPolicy, { fundId, code }) : null;
  const isAgreed = own !== null && (await em.count(PolicyAgreement, { fundId, policyId: own.id })) > 0;
  return brought ?? (isAgreed ? own.policy : undefined);
}

/** For whoever lets a fund or a window choose one. */
export async function demandKnownPolicy(em: EntityManager, fundId: string, code: string): Promise<void> {
  if ((await findPolicy(em, fundId, code)) === undefined) {
    throw new NotFound('The fund has no leadership policy in force with this code.');
  }
}

export async function policyOfFund(em: EntityManager, fundId: string): Promise<string> {
  const [found] = await em.execute<{ policy: string }[]>('select leadership_policy as policy from fund where id = ?', [fundId]);
  if (found === undefined) {
    throw new NotFound('There is no such fund.');
  }
  return found.policy;
}

type ProjectAsked = { readonly organisationId: string; readonly policy: string };

/** A project is asked under the policy of its window, and under the fund's where the window has none or there is no window. */
export async function policyOfProject(em: EntityManager, fundId: string, projectId: string): Promise<ProjectAsked> {
  const [found] = await em.execute<ProjectAsked[]>(
    `select p.organisation_id as "organisationId", coalesce(w.leadership_policy, f.leadership_policy) as policy
       from project p join fund f on f.id = p.fund_id left join funding_window w on w.fund_id = p.fund_id and w.id = p.window_id
      where p.fund_id = ? and p.id = ?`,
    [fundId, projectId],
  );
  if (found === undefined) {
    throw new NotFound('There is no such project.');
  }
  return found;
}
