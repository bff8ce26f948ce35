import { createServer, type Server } from 'node:http';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const [url = '', port = '0'] = process.argv.slice(2);

/** As its makers set it up, on the same tables, past every wall: it has none to pay for. */
const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['public'], poolConfig: { max: 10 } })],
  grafserv: { port: Number(port), watch: false, graphiql: false },
  grafast: { explain: false },
});

const server = createServer();
server.on('error', failure => process.stderr.write(`${failure.message}\n`));
const served = instance.createServ(grafserv) as unknown as { addTo(server: Server): Promise<void> };
await served.addTo(server);
server.listen(Number(port), '127.0.0.1', () => process.send?.('ready'));
process.once('SIGTERM', () => process.exit(0));
