import { createServer } from 'node:net';
import { StartRefused } from '../configuration/start-refused.js';
import { codeOf } from '../embedded/failure-code.js';

const refusals: Readonly<Record<string, (host: string, port: number) => StartRefused>> = {
  EADDRINUSE: (_, port) =>
    new StartRefused('PORT_TAKEN', `Port ${port} is taken by another program. Stop that one, or set PORT to another number.`),
  EACCES: (_, port) => new StartRefused('PORT_TAKEN', `Port ${port} is reserved for the system. Set PORT to a number above 1023.`),
  EADDRNOTAVAIL: host => new StartRefused('CONFIGURATION', `HOST must be an address of this machine, ${host} is none.`),
  ENOTFOUND: host => new StartRefused('CONFIGURATION', `HOST must be an address of this machine, ${host} is none.`),
};

/** What a failure to listen means to the operator; the failure itself when it means something else. */
export const explainListening = (failure: unknown, host: string, port: number): unknown =>
  refusals[codeOf(failure)]?.(host, port) ?? failure;

/** Asked before the database work begins: nobody should wait for a migration to learn that the port is taken. */
export const assertPortFree = (host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', failure => reject(explainListening(failure, host, port)));
    probe.listen({ host, port, exclusive: true }, () => probe.close(() => resolve()));
  });
