import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { OperationRefused } from './operation-refused.js';

const mostAtOnce = 100;
const perRequest = 5;
/** A stranger can be answered nothing but refusals, so each one costs like a page of rows. */
const perStranger = 100;

const waitFor = (seconds: number, message: string) => new OperationRefused('RATE_LIMITED', message, 429, seconds);

/**
 * What one user may ask for, counted in rows and not in requests, because one request may ask for one row or a hundred
 * thousand. Counted in this process: it protects the process, and costs no journey.
 */
export class Allowance {
  private readonly budget: RateLimiterMemory;
  private readonly underWay = new Map<string, number>();

  constructor(rowsPerMinute: number) {
    this.budget = new RateLimiterMemory({ points: rowsPerMinute, duration: 60 });
  }

  /** Takes in a request; answers what ends it. */
  async enter(who: string, isStranger: boolean): Promise<() => void> {
    const others = this.underWay.get(who) ?? 0;
    if (others >= mostAtOnce) {
      throw waitFor(1, 'You have too many requests under way. Wait for their answers.');
    }
    await this.charge(who, isStranger ? perStranger : perRequest);
    this.underWay.set(who, (this.underWay.get(who) ?? 0) + 1);
    return () => this.leave(who);
  }

  async charge(who: string, rows: number): Promise<void> {
    try {
      await this.budget.consume(who, rows);
    } catch (refused) {
      if (refused instanceof RateLimiterRes) {
        throw waitFor(Math.ceil(refused.msBeforeNext / 1000), 'You have asked for too much in a minute. Wait a little.');
      }
      throw refused;
    }
  }

  private leave(who: string): void {
    const left = (this.underWay.get(who) ?? 1) - 1;
    if (left > 0) {
      this.underWay.set(who, left);
    } else {
      this.underWay.delete(who);
    }
  }
}
