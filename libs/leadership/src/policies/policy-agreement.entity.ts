import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { ConfirmationMissing } from '../leadership.errors.js';

const PolicyAgreementSchema = defineEntity({
  name: 'PolicyAgreement',
  tableName: 'leadership_policy_agreement',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    policyId: p.uuid(),
    addedBy: p.uuid(),
    agreedBy: p.uuid(),
    agreedOn: p.date(),
  },
});

type Added = { readonly fundId: string; readonly id: string; readonly addedBy: string };

/** The word of the second person, beside the policy and not in it: nobody has a right to change a policy. */
export class PolicyAgreement extends PolicyAgreementSchema.class {
  static to({ fundId, id: policyId, addedBy }: Added, agreedBy: string, agreedOn: string): PolicyAgreement {
    if (agreedBy === addedBy) {
      throw new ConfirmationMissing('Somebody else than who added a policy agrees to it.', { rule: 'TWO_PEOPLE' });
    }
    return Object.assign(new PolicyAgreement(), { fundId, id: newId(), policyId, addedBy, agreedBy, agreedOn });
  }
}
PolicyAgreementSchema.setClass(PolicyAgreement);
