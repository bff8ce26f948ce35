import { admitApplication, type EmbeddedDatabase, migrate, prepareJobs, startEmbedded } from '@ledby/platform';
import { execFileSync } from 'node:child_process';
import { chmodSync, chownSync, copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { TestDatabase } from './database.js';

const secret = 'a-secret-for-tests-of-at-least-32-signs';

const aFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledby-own-'));
  // Run by root the server has a user of its own, who has to pass through.
  chmodSync(folder, 0o711);
  return folder;
};

/** A PostgreSQL of a story's own, that may be copied, broken and looked into. */
export class OwnCluster {
  private constructor(
    readonly folder: string,
    private server: EmbeddedDatabase,
  ) {}

  static async start(): Promise<OwnCluster> {
    const folder = aFolder();
    const cluster = new OwnCluster(folder, await startEmbedded({ folder }));
    await migrate(cluster.server.url);
    await prepareJobs(cluster.server.url);
    return cluster;
  }

  async database(keysUrl: string): Promise<TestDatabase> {
    const { url: ownerUrl } = this.server;
    return { ownerUrl, appUrl: await admitApplication(ownerUrl, secret), keysUrl, drop: async () => undefined };
  }

  async as<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
    const owner = new pg.Client({ connectionString: this.server.url });
    await owner.connect();
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  }

  /** What a base backup takes, while the server runs; answers a server that was started from it. */
  async backedUp(): Promise<OwnCluster> {
    const folder = aFolder();
    const [from, to] = [this.cluster, path.join(folder, 'postgres')];
    await this.as(async owner => {
      await owner.query(`select pg_backup_start('a story', true)`);
      execFileSync('cp', ['-a', from, to]);
      const { rows } = await owner.query<{ labelfile: string }>('select labelfile from pg_backup_stop(false)');
      execFileSync('cp', ['-a', path.join(from, 'pg_wal'), to]);
      const label = path.join(to, 'backup_label');
      writeFileSync(label, rows[0]?.labelfile ?? '', { mode: 0o600 });
      const { uid, gid } = statSync(from);
      chownSync(label, uid, gid);
    });
    rmSync(path.join(to, 'postmaster.pid'), { force: true });
    copyFileSync(path.join(this.folder, 'postgres-password'), path.join(folder, 'postgres-password'));
    return new OwnCluster(folder, await startEmbedded({ folder }));
  }

  /** As a power cut ends it, and started anew. */
  async killed(): Promise<void> {
    process.kill(Number(readFileSync(path.join(this.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL');
    await this.server.ended;
    await this.server.stop().catch(() => undefined);
    this.server = await startEmbedded({ folder: this.folder });
  }

  /** In how many files of the server these bytes stand. */
  filesWith(bytes: Buffer): number {
    return readdirSync(this.cluster, { recursive: true, withFileTypes: true }).filter(
      entry => entry.isFile() && readFileSync(path.join(entry.parentPath, entry.name)).includes(bytes),
    ).length;
  }

  async stop(): Promise<void> {
    await this.server.stop();
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 5 });
  }

  private get cluster(): string {
    return path.join(this.folder, 'postgres');
  }
}
