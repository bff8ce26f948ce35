import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import pg from 'pg';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { AccessCache } from './access-cache.js';

const channel = 'ledby_access';
const silence = 5_000;
const firstPause = 100;
const longestPause = 5_000;

/**
 * Listens for changes of anybody's rights. While it cannot hear, it says so, and nothing may be answered from memory.
 * A connection that only seems open is found out by asking it every few seconds.
 */
@Injectable()
export class AccessNotices implements OnModuleInit, OnApplicationShutdown {
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private pause = firstPause;
  private isOver = false;

  constructor(
    @Inject(identityOptions) private readonly options: IdentityOptions,
    private readonly cache: AccessCache,
  ) {}

  get hears(): boolean {
    return this.client !== undefined;
  }

  async onModuleInit(): Promise<void> {
    await this.listen();
  }

  async onApplicationShutdown(): Promise<void> {
    this.isOver = true;
    clearTimeout(this.timer);
    const client = this.client;
    this.client = undefined;
    await client?.end().catch(() => undefined);
  }

  private async listen(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.options.appUrl,
      connectionTimeoutMillis: silence,
      query_timeout: silence,
      keepAlive: true,
      application_name: 'ledby-notices',
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload }) => this.cache.forget(payload ?? ''));
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
    } catch {
      this.again(client);
      return;
    }
    this.cache.forgetAll();
    this.client = client;
    this.pause = firstPause;
    this.later(() => this.check(client), silence);
  }

  private async check(client: pg.Client): Promise<void> {
    try {
      await client.query('select 1');
      this.later(() => this.check(client), silence);
    } catch {
      this.lost(client);
    }
  }

  private lost(client: pg.Client): void {
    if (this.client === client) {
      this.client = undefined;
      this.cache.forgetAll();
      this.again(client);
    }
  }

  private again(failed: pg.Client): void {
    failed.end().catch(() => undefined);
    this.later(() => this.listen(), this.pause);
    this.pause = Math.min(this.pause * 2, longestPause);
  }

  private later(act: () => Promise<void>, milliseconds: number): void {
    clearTimeout(this.timer);
    if (!this.isOver) {
      this.timer = setTimeout(() => void act(), milliseconds);
      this.timer.unref();
    }
  }
}
