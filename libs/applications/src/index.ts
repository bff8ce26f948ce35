export { ApplicationsModule } from './applications.module.js';
export { applicationReads } from './applying/application.reads.js';
