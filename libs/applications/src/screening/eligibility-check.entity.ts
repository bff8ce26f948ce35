import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type EligibilityCondition, eligibilityConditions, type EligibilityFinding, eligibilityFindings } from './eligibility.js';

const EligibilityCheckSchema = defineEntity({
  name: 'EligibilityCheck',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    condition: p.enum(eligibilityConditions),
    finding: p.enum(eligibilityFindings),
    evidence: p.text(),
    foundBy: p.uuid(),
    foundAt: p.datetime(),
  },
});

type Of = { readonly fundId: string; readonly id: string };

/** What somebody of the fund found of one condition, and by what they saw it. */
export class EligibilityCheck extends EligibilityCheckSchema.class {
  static of({ fundId, id: applicationId }: Of, condition: EligibilityCondition): EligibilityCheck {
    return Object.assign(new EligibilityCheck(), { fundId, id: newId(), applicationId, condition });
  }

  find(finding: EligibilityFinding, evidence: string, foundBy: string, foundAt: Date): void {
    Object.assign(this, { finding, evidence, foundBy, foundAt });
  }
}
EligibilityCheckSchema.setClass(EligibilityCheck);
