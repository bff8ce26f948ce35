import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** A key that is 32 bytes long, as AES-256 wants it. */
export type SealingKey = Buffer;

/** Where the keys are; a room that seals nothing needs none. */
export class KeyStoreAddress {
  constructor(readonly url: string | undefined) {}
}

/**
 * The keys under which sensitive facts are sealed, in a database of their own: a backup of the facts holds no key, and a key that
 * was destroyed here opens no backup. What is written here is written at once, whatever becomes of the transaction that asked for it.
 */
@Injectable()
export class KeyStore implements OnApplicationShutdown {
  private pool: pg.Pool | undefined;

  constructor(private readonly address: KeyStoreAddress) {}

  async getMany(ids: readonly string[]): Promise<ReadonlyMap<string, SealingKey>> {
    if (ids.length === 0) {
      return new Map();
    }
    const { rows } = await this.open().query<{ id: string; key: Buffer }>('select id, key from sealing_key where id = any ($1::uuid[])', [
      ids,
    ]);
    return new Map(rows.map(({ id, key }) => [id, key]));
  }

  /** A key that stood there before is destroyed by it. */
  async putMany(keys: ReadonlyMap<string, SealingKey>): Promise<void> {
    if (keys.size > 0) {
      await this.open().query(
        `insert into sealing_key (id, key) select * from unnest($1::uuid[], $2::bytea[]) on conflict (id) do update set key = excluded.key`,
        [[...keys.keys()], [...keys.values()]],
      );
    }
  }

  async destroy(ids: readonly string[]): Promise<void> {
    if (ids.length > 0) {
      await this.open().query('delete from sealing_key where id = any ($1::uuid[])', [ids]);
    }
  }

  /** A deleted row stays in its file until somebody sweeps: this writes the file anew without it and gives the old one back. */
  async shred(): Promise<void> {
    await this.open().query('vacuum full sealing_key');
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  private open(): pg.Pool {
    if (this.address.url === undefined) {
      throw new Error('No key store was named, so nothing can be sealed or opened.');
    }
    if (this.pool === undefined) {
      this.pool = new pg.Pool({
        connectionString: this.address.url,
        max: 4,
        application_name: 'ledby-keys',
        connectionTimeoutMillis: 5_000,
      });
      // A connection that breaks while idle is replaced when the next one is asked for.
      this.pool.on('error', () => undefined);
    }
    return this.pool;
  }
}
