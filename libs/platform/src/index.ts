export { AccessPolicy, type ActorSet, membersOf, membersOfAll, type RowCondition, shapeOf } from './access/access-policy.js';
export { CurrentActor } from './access/current-actor.decorator.js';
export { demand, demandInFund, type Refusals } from './access/demand.js';
export { type BrokenLink, type ChainProblem } from './audit/chain-check.js';
export { type ChainProof, verifyChain } from './audit/verify-chain.js';
export { Clock } from './clock/clock.js';
export { type Answer, type Command, Commands, platformChain, type Recorder } from './commands/commands.js';
export { type Configuration, readConfiguration } from './configuration/configuration.js';
export { fromPackageRoot, packageRoot } from './configuration/package-root.js';
export { StartRefused } from './configuration/start-refused.js';
export { admitApplication, appUrlFrom } from './database/connection.js';
export { contextOf, variablesOf } from './database/context.js';
export { enterFund } from './database/enter-fund.js';
export { enterRestricted } from './database/enter-restricted.js';
export { migrate } from './database/migrate.js';
export {
  IdField,
  KeyField,
  LineField,
  ListField,
  MoneyField,
  MoneyInput,
  OfTypeField,
  TextField,
  VersionField,
  WebAddressField,
} from './edge/input-fields.js';
export { Allowance } from './edge/allowance.js';
export { limitedDocuments } from './edge/document-limits.js';
export { guardOperations, type OperationContext, requestOf } from './edge/guard-operations.js';
export { incidentOf } from './edge/incident.js';
export { PublicAddress } from './edge/public-address.js';
export { OperationRefused } from './edge/operation-refused.js';
export { presentError } from './edge/present-error.js';
export { refusalOnHttp } from './edge/refusal-on-http.js';
export { factsOf, noteRequest, type RequestFacts } from './edge/request-facts.js';
export { type LogLevel, type RequestLine, ServiceLog } from './edge/service-log.js';
export { troubleOf } from './edge/trouble.js';
export { assertDurable } from './embedded/durability.js';
export { type EmbeddedDatabase, startEmbedded } from './embedded/start-embedded.js';
export { FileVault } from './files/file-vault.js';
export { pdfProblem } from './files/pdf-problem.js';
export { KeyStore, KeyStoreAddress, type SealingKey } from './keys/key-store.js';
export { prepareKeys } from './keys/prepare-keys.js';
export { freshKey, seal, sealedLength, unseal } from './keys/sealing.js';
export { type Letter, Mailer, type MailOptions } from './mail/mailer.js';
export { PlatformModule, type PlatformOptions } from './platform.module.js';
export * from './reading/index.js';
export * from './starting/index.js';
export { prepareJobs } from './jobs/prepare-jobs.js';
export { ScheduledJobs } from './jobs/scheduled-jobs.js';
