import { BadInput, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const OrganisationIdentifierSchema = defineEntity({
  name: 'OrganisationIdentifier',
  properties: {
    id: p.uuid().primary(),
    organisationId: p.uuid(),
    scheme: p.text(),
    identifier: p.text(),
    isPrimary: p.boolean(),
  },
});

/** The shape of an org-id.guide prefix. Which prefixes exist is known where files are read, for that list changes with the standard. */
const prefix = /^[A-Z]{2,3}(_[A-Z]{2,3})?(-[A-Z0-9_]+)+$/;

export type RegisterNumber = { readonly scheme: string; readonly identifier: string; readonly isPrimary?: boolean | undefined };

export class OrganisationIdentifier extends OrganisationIdentifierSchema.class {
  static of(organisationId: string, { scheme, identifier, isPrimary = false }: RegisterNumber): OrganisationIdentifier {
    if (!prefix.test(scheme)) {
      throw new BadInput('A register is named by its org-id.guide prefix, such as GB-CHC.', { field: 'scheme' });
    }
    return Object.assign(new OrganisationIdentifier(), { id: newId(), organisationId, scheme, identifier, isPrimary });
  }

  /** Exactly one number is the one to quote: the one that says so, or the first. */
  static listFor(organisationId: string, numbers: readonly RegisterNumber[]): readonly OrganisationIdentifier[] {
    const quoted = numbers.filter(({ isPrimary }) => isPrimary === true);
    if (quoted.length > 1) {
      throw new BadInput('One number at most is the one to quote.', { field: 'identifiers' });
    }
    if (new Set(numbers.map(({ scheme, identifier }) => `${scheme}-${identifier}`)).size < numbers.length) {
      throw new BadInput('The same number is given twice.', { field: 'identifiers' });
    }
    return numbers.map((number, place) =>
      OrganisationIdentifier.of(organisationId, { ...number, isPrimary: quoted.length === 0 ? place === 0 : number.isPrimary }),
    );
  }

  moveTo(organisationId: string): void {
    this.organisationId = organisationId;
    this.isPrimary = false;
  }
}
OrganisationIdentifierSchema.setClass(OrganisationIdentifier);
