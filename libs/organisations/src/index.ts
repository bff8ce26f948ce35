export { organisationReads } from './organisation.reads.js';
export { OrganisationsModule } from './organisations.module.js';
