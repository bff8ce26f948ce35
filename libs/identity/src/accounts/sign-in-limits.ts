import { Inject, Injectable } from '@nestjs/common';
import { createHmac } from 'node:crypto';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { IdentityPool } from '../identity-pool.js';
import { networkOf } from './address.js';

const quarterOfAnHour = 15 * 60;

/** Ten guesses at one account; more for an address, because an office shares one. */
const guesses = { account: 10, address: 60 };

/**
 * Counts attempts before they are judged, so that many at once count as many, and takes back those that succeed.
 * The count is in the database: neither a restart nor a second instance starts it anew.
 */
@Injectable()
export class SignInLimits {
  private readonly byAccount: RateLimiterPostgres;
  private readonly byAddress: RateLimiterPostgres;

  constructor(
    pool: IdentityPool,
    @Inject(identityOptions) private readonly options: IdentityOptions,
  ) {
    const limiter = (keyPrefix: keyof typeof guesses) =>
      new RateLimiterPostgres({
        storeClient: pool,
        storeType: 'pool',
        tableName: 'sign_in_attempt',
        tableCreated: true,
        clearExpiredByTimeout: true,
        keyPrefix,
        points: guesses[keyPrefix],
        duration: quarterOfAnHour,
      });
    this.byAccount = limiter('account');
    this.byAddress = limiter('address');
  }

  /** Seconds to wait when there were too many attempts; an account that does not exist counts like one that does. */
  async refusal(account: string, address: string): Promise<number | undefined> {
    try {
      await this.byAddress.consume(this.digest(networkOf(address)));
      await this.byAccount.consume(this.digest(account.toLowerCase()));
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        return Math.ceil(refused.msBeforeNext / 1000);
      }
      throw refused;
    }
  }

  async succeeded(account: string, address: string): Promise<void> {
    await this.byAccount.delete(this.digest(account.toLowerCase()));
    await this.byAddress.reward(this.digest(networkOf(address)));
  }

  private digest(text: string): string {
    return createHmac('sha256', this.options.secret).update(text).digest('base64url');
  }
}
