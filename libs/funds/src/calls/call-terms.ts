import { type FundOwnedId, NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AwardLimits } from '../award-limits.js';
import type { CallStatus } from '../call.workflow.js';
import { FundingWindow } from '../funding-window.entity.js';
import { GrantCycle } from '../grant-cycle.entity.js';

export type WindowTerms = AwardLimits & { readonly maximumMonths: number | null };

/** What another room asks of a call when it ties something to it. */
export type CallTerms = { readonly status: CallStatus; readonly window: WindowTerms | null };

export async function callTerms(em: EntityManager, fundId: string, cycleId: string, windowId: string | null): Promise<CallTerms> {
  const { status } = await em.findOneOrFail(
    GrantCycle,
    { fundId, id: cycleId },
    { failHandler: () => new NotFound('There is no such cycle.') },
  );
  return { status, window: windowId === null ? null : await windowTerms(em, { fundId, id: windowId }, cycleId) };
}

async function windowTerms(em: EntityManager, { fundId, id }: FundOwnedId, cycleId: string): Promise<WindowTerms> {
  const failHandler = () => new NotFound('There is no such window in this cycle.');
  const { currency, minimumAmount, maximumAmount, maximumMonths } = await em.findOneOrFail(
    FundingWindow,
    { fundId, id, cycleId },
    { failHandler },
  );
  return { currency, minimumAmount: minimumAmount ?? null, maximumAmount: maximumAmount ?? null, maximumMonths: maximumMonths ?? null };
}
