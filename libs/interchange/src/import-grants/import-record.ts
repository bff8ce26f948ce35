import { newId } from '@ledby/kernel';
import { platformChain } from '@ledby/platform';
import type { Transaction } from './transaction.js';

type Entry = { readonly subjectType: string; readonly subjectId: string; readonly fields: string };

const operation = 'cli.import360giving';

/** What the import did, for the audit chains. Written last: the head of a chain stays locked until the commit. */
export class ImportRecord {
  private readonly ofFund: Entry[] = [];
  private readonly ofAll: Entry[] = [];

  changed(subjectType: string, subjectId: string, fields: readonly string[]): void {
    this.ofFund.push({ subjectType, subjectId, fields: fields.join(',') });
  }

  /** Of what no fund owns. */
  changedForAll(subjectType: string, subjectId: string, fields: readonly string[]): void {
    this.ofAll.push({ subjectType, subjectId, fields: fields.join(',') });
  }

  get isEmpty(): boolean {
    return this.ofFund.length + this.ofAll.length === 0;
  }

  async seal(transaction: Transaction, fundId: string): Promise<void> {
    await this.append(transaction, fundId, this.ofFund);
    await this.append(transaction, platformChain, this.ofAll);
  }

  private async append(transaction: Transaction, chain: string, entries: readonly Entry[]): Promise<void> {
    if (entries.length === 0) {
      return;
    }
    const column = (name: keyof Entry): readonly string[] => entries.map(entry => entry[name]);
    await transaction.query('select app.append_audits($1, null, $2, $3::text[], $4::uuid[], $5::text[], $6::uuid[])', [
      chain,
      operation,
      column('subjectType'),
      column('subjectId'),
      column('fields'),
      entries.map(() => newId()),
    ]);
  }
}
