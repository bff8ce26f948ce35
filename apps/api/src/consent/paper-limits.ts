import { networkOf } from '@ledby/identity';
import { Injectable } from '@nestjs/common';
import { createHmac, randomBytes } from 'node:crypto';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const quarterOfAnHour = 15 * 60;

/** A whole board may answer from one office. All together: no stranger may shut the door on the rest, and 2^130 codes are found by nobody. */
const tries = { address: 60, all: 1_000_000 };

/** Counted in this process and under a key of its own, so that it is written nowhere who was here; a restart forgets it. */
@Injectable()
export class PaperLimits {
  private readonly secret = randomBytes(32);
  private readonly byAddress = new RateLimiterMemory({ points: tries.address, duration: quarterOfAnHour });
  private readonly inAll = new RateLimiterMemory({ points: tries.all, duration: quarterOfAnHour });

  /** Seconds to wait where there were too many tries. Whether a code exists is not asked, so all count alike. */
  async refusal(address: string): Promise<number | undefined> {
    try {
      await this.byAddress.consume(createHmac('sha256', this.secret).update(networkOf(address)).digest('base64url'));
      await this.inAll.consume('all');
      return undefined;
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        return Math.ceil(refused.msBeforeNext / 1000);
      }
      throw refused;
    }
  }
}
