export { livingOrganisation, survivorOf } from './find-organisation.js';
export { organisationPayload } from './graphql/organisation.payloads.js';
export { organisationReads } from './organisation.reads.js';
export { OrganisationsModule } from './organisations.module.js';
