import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const FormSchema = defineEntity({
  name: 'Form',
  properties: { fundId: p.uuid().primary(), id: p.uuid().primary(), code: p.text(), title: p.text() },
});

/** What keeps the versions of a form together; what is asked stands in them. */
export class Form extends FormSchema.class {
  static of(fundId: string, code: string, title: string): Form {
    return Object.assign(new Form(), { fundId, id: newId(), code, title });
  }
}
FormSchema.setClass(Form);
