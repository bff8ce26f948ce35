import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

const digest = (column: string) => `${column} bytea not null check (octet_length(${column}) = 32)`;

/**
 * One row a seat from the start, of one length and without a moment: that somebody answered, what, and whether they took it back
 * is in the sealed content alone, and its key is in another database.
 */
export class Migration20261123Consent extends Migration {
  override up(): void {
    this.seats();
  }

  private seats(): void {
    const all = [
      ...fundOwnedTable('consent_seat', {
        schema: 'restricted',
        columns: `organisation_id uuid not null, body_id uuid not null, place integer not null check (place between 1 and 200),
          content bytea not null check (octet_length(content) = 60), ${digest('key_digest')}, ${digest('later_key_digest')}`,
        unique: ['body_id, place'],
        within: [['body_id', 'restricted.leadership_body']],
        outside: [['organisation_id', 'organisation']],
        mayUpdate: ['content', 'key_digest', 'later_key_digest'],
        mayDelete: true,
      }),
      // Each letter that was ever given out for a seat; every seat gets one in each round.
      ...fundOwnedTable('consent_offer', {
        schema: 'restricted',
        columns: `seat_id uuid not null, round integer not null check (round > 0), ${digest('code_digest')}`,
        unique: ['seat_id, round'],
        within: [['seat_id', 'restricted.consent_seat']],
        mayDelete: true,
      }),
      `create index consent_seat_key on restricted.consent_seat (key_digest)`,
      `create index consent_seat_later_key on restricted.consent_seat (later_key_digest)`,
      `create index consent_offer_code on restricted.consent_offer (code_digest)`,
    ];
    all.forEach(statement => this.addSql(statement));
  }
}
