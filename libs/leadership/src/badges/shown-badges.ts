import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';

/** What everybody may read: names in their order, and nothing from which one could tell since when or until when. */
@Injectable()
export class ShownBadges {
  constructor(private readonly em: EntityManager) {}

  async names(): Promise<readonly string[]> {
    const rows = await this.em.fork().execute<{ name: string }[]>('select name from app.shown_badges()');
    return rows.map(({ name }) => name);
  }
}
