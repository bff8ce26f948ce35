import { foldForSearch, newId, unRegionOf } from '@ledby/kernel';
import type { RecipientRecord } from '../three-sixty-giving/grant-record.js';
import type { ImportRecord } from './import-record.js';
import { type KnownOrganisation, KnownOrganisations } from './known-organisations.js';
import { keysOf, nameKeyOf, type RegisterKey } from './recipient-keys.js';
import type { Row, Transaction } from './transaction.js';

/** Finds the organisations behind the recipients of a file, and makes those that nobody knows yet. */
export class Recipients {
  private readonly known = new KnownOrganisations();

  constructor(
    private readonly transaction: Transaction,
    private readonly record: ImportRecord,
    private readonly fundCode: string,
  ) {}

  /** Answers the organisation of each recipient, in order. */
  async resolve(recipients: readonly RecipientRecord[]): Promise<readonly string[]> {
    await this.lookUp(recipients.flatMap(recipient => keysOf(recipient, this.fundCode)).filter(key => !this.known.has(key)));
    const fresh = { organisations: [] as Row[], identifiers: [] as Row[], aliases: [] as Row[] };
    const resolved = recipients.map(recipient => this.resolveOne(recipient, fresh));
    await this.transaction.insert('organisation', fresh.organisations);
    await this.transaction.insert('organisation_identifier', fresh.identifiers);
    await this.addAliases(fresh.aliases);
    return resolved;
  }

  private resolveOne(recipient: RecipientRecord, fresh: { organisations: Row[]; identifiers: Row[]; aliases: Row[] }): string {
    const keys = keysOf(recipient, this.fundCode);
    const nameKey = nameKeyOf(recipient);
    const found = this.known.find(keys, nameKey);
    const id = found ?? newId();
    const unknown = keys.filter((key, place) => !this.known.has(key) && place === keys.findIndex(({ scheme }) => scheme === key.scheme));
    this.known.add({ id, name: recipient.name, keys: [...keys.filter(key => this.known.isOf(id, key)), ...unknown] });
    if (found === undefined) {
      fresh.organisations.push(organisationRow(id, recipient));
      this.record.changedForAll('Organisation', id, ['name', 'country', 'website', 'identifiers']);
    }
    fresh.identifiers.push(
      ...unknown.map((key, place) => ({ id: newId(), organisation_id: id, ...key, is_primary: found === undefined && place === 0 })),
    );
    const [main] = keys;
    if (this.known.meet(main, nameKey, recipient.name)) {
      fresh.aliases.push({ id: newId(), organisation_id: id, name: recipient.name, search_text: foldForSearch(recipient.name) });
    }
    return id;
  }

  /** An organisation that was merged into another is met as that other. */
  private async lookUp(keys: readonly RegisterKey[]): Promise<void> {
    const found = await this.transaction.query<KnownOrganisation>(
      `with recursive met (origin, id, next) as (
         select o.id, o.id, o.merged_into_id from organisation o join organisation_identifier i on i.organisation_id = o.id
           where (i.scheme, i.identifier) in (select * from unnest($1::text[], $2::text[]))
         union select m.origin, o.id, o.merged_into_id from met m join organisation o on o.id = m.next)
       select o.id, o.name, json_agg(json_build_object('scheme', i.scheme, 'identifier', i.identifier) order by i.is_primary desc, i.id) as keys
         from met m join organisation o on o.id = m.id join organisation_identifier i on i.organisation_id in (m.origin, o.id)
         where m.next is null group by o.id, o.name`,
      [keys.map(({ scheme }) => scheme), keys.map(({ identifier }) => identifier)],
    );
    found.forEach(organisation => this.known.add(organisation));
  }

  private async addAliases(rows: readonly Row[]): Promise<void> {
    if (rows.length === 0) {
      return;
    }
    await this.transaction.query(
      `with added as (
         insert into organisation_alias (id, organisation_id, name, search_text) select id, organisation_id, name, search_text
           from json_populate_recordset(null::organisation_alias, $1::json) on conflict do nothing returning organisation_id, search_text)
       update organisation o set search_text = o.search_text || ' ' || a.words
         from (select organisation_id, string_agg(search_text, ' ') as words from added group by organisation_id) a where o.id = a.organisation_id`,
      [JSON.stringify(rows)],
    );
  }
}

const organisationRow = (id: string, { name, country, url }: RecipientRecord): Row => ({
  id,
  name,
  country: country ?? null,
  region: country === undefined ? null : (unRegionOf(country) ?? null),
  website: url ?? null,
  search_text: foldForSearch(name),
  is_demo: false,
  version: 1,
});
