import { MikroORM } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { migrations } from '../../../../migrations/index.js';

const patience = 1_000;

const known = migrations.map(({ name }) => name).sort();

/** Whether requests can be served: the database answers in time, with the schema of this version. */
@Injectable()
export class Readiness {
  private asking: Promise<boolean> | undefined;

  constructor(private readonly orm: MikroORM) {}

  /** Many who ask at once are answered by one statement. */
  isReady(): Promise<boolean> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<boolean> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<false>(resolve => {
      timer = setTimeout(resolve, patience, false);
    });
    const answered = this.isCurrent().catch(() => false);
    return Promise.race([answered, late]).finally(() => clearTimeout(timer));
  }

  private async isCurrent(): Promise<boolean> {
    const applied = await this.orm.em.fork().execute<{ name: string }[]>('select name from mikro_orm_migrations');
    const names = new Set(applied.map(({ name }) => name));
    return known.length === names.size && known.every(name => names.has(name));
  }
}
