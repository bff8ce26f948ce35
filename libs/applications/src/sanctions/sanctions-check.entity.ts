import { defineEntity, p } from '@mikro-orm/core';

const SanctionsCheckSchema = defineEntity({
  name: 'SanctionsCheck',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    listId: p.uuid(),
    organisationIds: p.array().$type<string[]>().columnType('uuid[]'),
    otherNames: p.integer(),
    checkedBy: p.uuid(),
    checkedAt: p.datetime(),
  },
});

/** That an application was compared with the list, which one, and for whom; how many names were given beside those of the registry, never which. */
export class SanctionsCheck extends SanctionsCheckSchema.class {
  static of(fundId: string, applicationId: string): SanctionsCheck {
    return Object.assign(new SanctionsCheck(), { fundId, id: applicationId });
  }

  covers(listId: string, organisationIds: readonly string[]): boolean {
    return this.listId === listId && organisationIds.every(id => this.organisationIds.includes(id));
  }
}
SanctionsCheckSchema.setClass(SanctionsCheck);
