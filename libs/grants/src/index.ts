export { grantReads } from './grant.reads.js';
export { GrantsModule } from './grants.module.js';
export { projectReads } from './project.reads.js';
