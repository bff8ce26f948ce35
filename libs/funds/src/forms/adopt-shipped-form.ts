import { type Actor, calendarDate, type FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, demandInFund } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { addForm } from './draft-form.js';
import { type ShippedForm, shippedForm } from './shipped/shipped-forms.js';

export type Adoption = {
  readonly key: string;
  readonly fundId: string;
  readonly form: ShippedForm;
  /** The last day on which an applicant may have been registered. */
  readonly registeredBy: string;
};

@Injectable()
export class AdoptShippedForm {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  /** A draft of the fund's own from then on: what the product ships later changes nothing of it. */
  async execute(actor: Actor, { key, ...input }: Adoption): Promise<Answer<FundOwnedId>> {
    const { fundId, form, registeredBy } = input;
    demandInFund(this.policy, actor, 'create', 'FormVersion', fundId, 'Forms are kept by the officers of the fund.');
    const definition = shippedForm(form, calendarDate(registeredBy, 'registeredBy'));
    return this.commands.execute(actor, { operation: 'adoptShippedForm', key, input, fundId }, async (em, record, now) => {
      const version = await addForm(em, fundId, form, definition, now);
      record.changed({ subjectType: 'FormVersion', subjectId: version.id, fields: ['code', 'definition'] });
      return { fundId, id: version.id };
    });
  }
}
