import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const SectionKeeperSchema = defineEntity({
  name: 'SectionKeeper',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    section: p.text(),
    userId: p.uuid(),
  },
});

type Of = { readonly fundId: string; readonly id: string; readonly organisationId: string };

/** Somebody to whom a section of an application was given, such as the budget to a bookkeeper. */
export class SectionKeeper extends SectionKeeperSchema.class {
  static of({ fundId, id: applicationId, organisationId }: Of, section: string, userId: string): SectionKeeper {
    return Object.assign(new SectionKeeper(), { fundId, id: newId(), applicationId, organisationId, section, userId });
  }
}
SectionKeeperSchema.setClass(SectionKeeper);
