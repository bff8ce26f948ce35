import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { IdentityPool } from '../identity-pool.js';
import { TooManyAttempts, UnknownEmail } from './account.errors.js';

const mostUnknown = 10;
const hour = 60 * 60;

/** Counts the e-mail addresses that a person tried and that fit nobody: before they are looked up, so that many at once count as many. */
@Injectable()
export class EmailLookups {
  private readonly unknown: RateLimiterPostgres;

  constructor(
    pool: IdentityPool,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {
    this.unknown = new RateLimiterPostgres({
      storeClient: pool,
      storeType: 'pool',
      tableName: 'sign_in_attempt',
      tableCreated: true,
      clearExpiredByTimeout: true,
      keyPrefix: 'lookup',
      points: mostUnknown,
      duration: hour,
    });
  }

  /** Runs a command that looks an address up; refuses it unread to whoever has tried too many. */
  async counted<T>(userId: string, work: () => Promise<T>): Promise<T> {
    const key = createHmac('sha256', this.options.secret).update(`lookup: ${userId}`).digest('base64url');
    await this.unknown.consume(key).catch(refuse);
    const [done] = await Promise.allSettled([work()]);
    if (done.status === 'rejected' && done.reason instanceof UnknownEmail) {
      throw done.reason;
    }
    await this.unknown.reward(key);
    if (done.status === 'rejected') {
      throw done.reason;
    }
    return done.value;
  }
}

function refuse(refused: unknown): never {
  throw refused instanceof RateLimiterRes
    ? new TooManyAttempts('There were too many addresses that fit nobody. Wait before the next one.', {
        retryAfter: Math.ceil(refused.msBeforeNext / 1000),
      })
    : refused;
}
