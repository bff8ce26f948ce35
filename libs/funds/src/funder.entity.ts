import { BadInput, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const FunderSchema = defineEntity({
  name: 'Funder',
  properties: {
    id: p.uuid().primary(),
    code: p.text(),
    name: p.text(),
    country: p.text().nullable(),
    orgIdScheme: p.text().nullable(),
    orgId: p.text().nullable(),
    website: p.text().nullable(),
    sourceUrl: p.text().nullable(),
    isClosed: p.boolean(),
  },
});

export type FunderWish = {
  readonly code: string;
  readonly name: string;
  readonly country?: string | null | undefined;
  readonly orgIdScheme?: string | null | undefined;
  readonly orgId?: string | null | undefined;
  readonly website?: string | null | undefined;
  readonly sourceUrl?: string | null | undefined;
};

export class Funder extends FunderSchema.class {
  static of({ code, name, country = null, orgIdScheme = null, orgId = null, website = null, sourceUrl = null }: FunderWish): Funder {
    if ((orgIdScheme === null) !== (orgId === null)) {
      throw new BadInput('A register number needs its register, and a register its number.', { fields: ['orgIdScheme', 'orgId'] });
    }
    return Object.assign(new Funder(), { id: newId(), code, name, country, orgIdScheme, orgId, website, sourceUrl, isClosed: false });
  }
}
FunderSchema.setClass(Funder);
