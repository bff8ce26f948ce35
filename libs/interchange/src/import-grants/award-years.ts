import { newId } from '@ledby/kernel';
import type { ImportRecord } from './import-record.js';
import type { Transaction } from './transaction.js';

type Cycle = { readonly id: string; readonly number: string };

/** The standard knows no cycles. Funders report by year, so the year of the award stands for one; a cycle that bears its number already is used. */
export class AwardYears {
  private readonly cycles = new Map<string, string>();

  constructor(
    private readonly transaction: Transaction,
    private readonly record: ImportRecord,
    private readonly fundId: string,
  ) {}

  async ensure(years: ReadonlySet<string>): Promise<void> {
    const wanted = [...years].filter(year => !this.cycles.has(year)).toSorted();
    const found = await this.transaction.query<Cycle>('select id, number from grant_cycle where fund_id = $1 and number = any ($2)', [
      this.fundId,
      wanted,
    ]);
    const made = wanted.filter(year => found.every(({ number }) => number !== year)).map(number => ({ id: newId(), number }));
    await this.transaction.insert(
      'grant_cycle',
      made.map(({ id, number }) => ({ fund_id: this.fundId, id, number, title: `Awards of ${number}`, status: 'AWARDED' })),
    );
    made.forEach(({ id }) => this.record.changed('GrantCycle', id, ['number', 'title', 'status']));
    [...found, ...made].forEach(({ id, number }) => this.cycles.set(number, id));
  }

  cycleOf(year: string): string {
    const id = this.cycles.get(year);
    if (id === undefined) {
      throw new Error('A cycle was asked for before its year was opened.');
    }
    return id;
  }
}
