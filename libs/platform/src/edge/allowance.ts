import { OperationRefused } from './operation-refused.js';

const mostAtOnce = 100;
const perRequest = 5;
/** A stranger can be answered nothing but refusals, so each one costs like a page of rows. */
const perStranger = 100;

const minute = 60_000;

type Budget = { left: number; readonly until: number };

const waitFor = (seconds: number, message: string) => new OperationRefused('RATE_LIMITED', message, 429, seconds);

/**
 * What one user may ask for, counted in rows and not in requests, because one request may ask for one row or a hundred
 * thousand. Counted in this process: it protects the process, and costs no journey.
 */
export class Allowance {
  private readonly budgets = new Map<string, Budget>();
  private readonly underWay = new Map<string, number>();

  constructor(private readonly rowsPerMinute: number) {}

  /** Takes in a request; answers what ends it. */
  enter(who: string, isStranger: boolean): () => void {
    const others = this.underWay.get(who) ?? 0;
    if (others >= mostAtOnce) {
      throw waitFor(1, 'You have too many requests under way. Wait for their answers.');
    }
    this.charge(who, isStranger ? perStranger : perRequest);
    this.underWay.set(who, (this.underWay.get(who) ?? 0) + 1);
    return () => this.leave(who);
  }

  /** What is refused has been charged too, so who goes on asking goes on waiting. */
  charge(who: string, rows: number): void {
    const now = Date.now();
    const budget = this.budgetOf(who, now);
    budget.left -= rows;
    if (budget.left < 0) {
      throw waitFor(Math.ceil((budget.until - now) / 1000), 'You have asked for too much in a minute. Wait a little.');
    }
  }

  private budgetOf(who: string, now: number): Budget {
    const known = this.budgets.get(who);
    if (known !== undefined && known.until > now) {
      return known;
    }
    const budget = { left: this.rowsPerMinute, until: now + minute };
    this.forgetEnded(now);
    this.budgets.delete(who);
    this.budgets.set(who, budget);
    return budget;
  }

  /** All last as long, so the first that is not over ends the search. */
  private forgetEnded(now: number): void {
    for (const [who, { until }] of this.budgets) {
      if (until > now) {
        return;
      }
      this.budgets.delete(who);
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
