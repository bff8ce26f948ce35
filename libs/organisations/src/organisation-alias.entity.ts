import { foldForSearch, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const OrganisationAliasSchema = defineEntity({
  name: 'OrganisationAlias',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    name: p.text(),
    searchText: p.text(),
  },
});

export class OrganisationAlias extends OrganisationAliasSchema.class {
  static of(organisationId: string, name: string): OrganisationAlias {
    return Object.assign(new OrganisationAlias(), { id: newId(), organisationId, name, searchText: foldForSearch(name) });
  }
}
OrganisationAliasSchema.setClass(OrganisationAlias);
