export { keptSecret } from '../embedded/kept-secret.js';
export { assertPortFree, explainListening } from './assert-port-free.js';
export { explainFailure } from './explain-failure.js';
export { type DatabaseServer, openDatabaseServer } from './open-database-server.js';
export { OrderlyEnd, StartInterrupted } from './orderly-end.js';
export { prepareDatabase } from './prepare-database.js';
export { StartProgress } from './start-progress.js';
