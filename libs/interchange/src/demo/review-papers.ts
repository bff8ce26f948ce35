import { dayOf } from '@ledby/kernel';
import { daysAfter, demoToday, momentOf } from './demo-calendar.js';
import { demoId } from './demo-id.js';
import type { DemoPortfolio } from './demo-portfolio.rows.js';
import type { Row } from './write-rows.js';

export type Reviewers = {
  readonly officerId: string;
  readonly administratorId: string;
  readonly fundIds: readonly string[];
  /** Who agreed to the officer's own definition, and in which funds. */
  readonly second: { readonly id: string; readonly fundIds: readonly string[] };
};

/** What the officer of the demo has done so far: was trained, looked at some papers first, and waits for a second person. */
export function reviewPapers(
  { attestations, funds }: DemoPortfolio,
  { officerId, administratorId, fundIds, second }: Reviewers,
): Readonly<Record<string, readonly Row[]>> {
  const waiting = attestations.filter(({ state, fundId }) => state === 'PEER_CONFIRMED' && fundIds.includes(fundId));
  const row = (kind: string, fundId: string, key: string) => ({ fundId, id: demoId('review', kind, `${fundId} ${key}`, demoToday) });
  return {
    engagement_training: fundIds.map(fundId => ({
      ...row('training', fundId, ''),
      userId: officerId,
      trainedOn: '2026-04-16',
      recordedById: administratorId,
    })),
    leadership_policy: fundIds.map(fundId => ({
      ...row('policy', fundId, ''),
      code: 'DEMO_TWO_THIRDS_V1',
      version: 1,
      addedBy: officerId,
      title: 'Two thirds of those who decide',
      ground: `Invented for the demo portfolio; ${funds.find(({ id }) => id === fundId)?.name ?? 'the fund'} has published no such rule.`,
      demands: {
        ORGANISATION: [{ kind: 'SHARE', of: 'GOVERNING_BODY', is: 'AT_LEAST', share: [2, 3], power: 'VOTE_OR_BUDGET', whereNone: 'FAILS' }],
        PROJECT: [{ kind: 'SHARE', of: 'PROJECT_DECISION_GROUP', is: 'AT_LEAST', share: [2, 3], power: 'BUDGET', whereNone: 'FAILS' }],
      },
    })),
    leadership_policy_agreement: second.fundIds.map(fundId => ({
      ...row('policy agreed', fundId, ''),
      policyId: row('policy', fundId, '').id,
      addedBy: officerId,
      agreedBy: second.id,
      agreedOn: '2026-04-20',
    })),
    'restricted.leadership_verification': waiting.map(({ fundId, id: attestationId, organisationId }) => ({
      ...row('verification', fundId, attestationId),
      attestationId,
      organisationId,
      round: 1,
      verifierId: officerId,
      wasTrained: true,
      verifiedAt: momentOf(demoToday),
    })),
    'restricted.organisation_notice': [
      ...new Map(attestations.filter(({ state }) => state === 'EXPIRED').map(a => [`${a.fundId} ${a.organisationId}`, a])).values(),
    ].map(({ fundId, organisationId, validUntil }) => {
      const endsOn = dayOf(new Date(validUntil));
      return {
        ...row('notice', fundId, organisationId),
        organisationId,
        text: `One of the papers that you gave to ${funds.find(({ id }) => id === fundId)?.name ?? 'a fund'} runs out on ${endsOn}.`,
        endsOn,
        daysAhead: 14,
        notedOn: daysAfter(endsOn, -14),
      };
    }),
  };
}
