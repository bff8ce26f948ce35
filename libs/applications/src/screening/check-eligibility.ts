import { type Actor, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { applicationStates } from '../application.workflow.js';
import { ActOnApplication, type ApplicationAct } from '../applying/act-on-application.js';
import type { EligibilityCondition, EligibilityFinding } from './eligibility.js';
import { EligibilityCheck } from './eligibility-check.entity.js';

export type EligibilityFound = {
  readonly condition: EligibilityCondition;
  readonly finding: EligibilityFinding;
  readonly evidence: string;
};

export type EligibilityReview = ApplicationAct & { readonly found: readonly EligibilityFound[] };

/** Writes down what was found, condition by condition; the last word on each stands until it is screened. */
@Injectable()
export class CheckEligibility {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: EligibilityReview): Promise<Answer<FundOwnedId>> {
    const fields = input.found.map(({ condition }) => `eligibility:${condition}`);
    return this.acting.execute(actor, { operation: 'checkEligibility', may: 'screen', fields, input }, async ({ em, application, now }) => {
      const { fundId, id: applicationId, status } = application;
      if (status !== 'SUBMITTED') {
        throw new IllegalTransition(
          `This application ${applicationStates[status]}. Eligibility is checked between receipt and screening.`,
          {
            move: 'checkEligibility',
            status,
          },
        );
      }
      const known = await em.find(EligibilityCheck, { fundId, applicationId });
      for (const { condition, finding, evidence } of input.found) {
        const check = known.find(each => each.condition === condition) ?? EligibilityCheck.of(application, condition);
        check.find(finding, evidence, actor.userId, now);
        em.persist(check);
      }
      application.touch();
    });
  }
}
