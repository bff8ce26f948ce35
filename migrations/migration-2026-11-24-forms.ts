import { Migration } from '@mikro-orm/migrations';
import { fundOwnedTable } from './kit/tables.js';

/** What a fund asks: a form and its versions. A published version is never changed: somebody has answered it. */
export class Migration20261124Forms extends Migration {
  override up(): void {
    [...this.forms(), ...this.versions(), ...this.frozen(), ...this.callsTakeForms(), ...this.parts()].forEach(statement =>
      this.addSql(statement),
    );
  }

  private forms(): string[] {
    return fundOwnedTable('form', { columns: `code text not null, title text not null`, unique: ['code'], mayUpdate: ['title'] });
  }

  /** Whoever may read a call reads what it asks: the call names them, and the version carries them for its own wall. */
  private versions(): string[] {
    return [
      ...fundOwnedTable('form_version', {
        columns: `form_id uuid not null, number integer not null check (number > 0), status text not null check (status in ('DRAFT','PUBLISHED','RETIRED')), title text not null,
          definition jsonb not null, mistakes jsonb not null, json_schema jsonb not null, texts jsonb not null, edited_at timestamptz not null, published_at timestamptz,
          is_public boolean not null default false, reader_ids uuid[] not null default array[]::uuid[], version integer not null default 1`,
        unique: ['form_id, number'],
        within: [['form_id', 'form']],
        checks: [`(status = 'DRAFT') = (published_at is null)`, `status = 'DRAFT' or mistakes = '[]'`],
        mayUpdate: [
          'status',
          'title',
          'definition',
          'mistakes',
          'json_schema',
          'texts',
          'edited_at',
          'published_at',
          'is_public',
          'reader_ids',
          'version',
        ],
        alsoSeenWhen: ['is_public and app.current_user_id() is not null', 'reader_ids && app.current_organisations()'],
      }),
      `create unique index form_version_draft on form_version (fund_id, form_id) where status = 'DRAFT'`,
      `create unique index form_version_in_force on form_version (fund_id, form_id) where status = 'PUBLISHED'`,
    ];
  }

  private frozen(): string[] {
    return [
      `create function app.keep_form_version() returns trigger language plpgsql as $$
        begin
          if old.status <> 'DRAFT' and (new.status = 'DRAFT' or (old.status = 'RETIRED' and new.status <> 'RETIRED')
            or (new.form_id, new.number, new.title, new.definition, new.mistakes, new.json_schema, new.texts, new.published_at) is distinct from
               (old.form_id, old.number, old.title, old.definition, old.mistakes, old.json_schema, old.texts, old.published_at)) then
            raise insufficient_privilege using message = 'a published form is never changed';
          end if;
          return new;
        end $$`,
      `revoke all on function app.keep_form_version() from public`,
      `create trigger form_version_kept before update on form_version for each row execute function app.keep_form_version()`,
    ];
  }

  private callsTakeForms(): string[] {
    return [
      `alter table public.call_for_proposals add constraint call_for_proposals_form_version foreign key (fund_id, form_version_id) references public.form_version (fund_id, id)`,
      `create function app.show_form_of_call() returns trigger language plpgsql set search_path = public, app, pg_temp as $$
        begin
          if new.form_version_id is not null then
            update form_version v set is_public = v.is_public or new.is_public, reader_ids = array(select distinct r.id from unnest(v.reader_ids || new.reader_ids) r (id) order by 1)
              where v.fund_id = new.fund_id and v.id = new.form_version_id and (v.is_public < new.is_public or not v.reader_ids @> new.reader_ids);
          end if;
          return null;
        end $$`,
      `revoke all on function app.show_form_of_call() from public`,
      `create trigger call_for_proposals_form after insert or update of form_version_id, is_public, reader_ids on call_for_proposals for each row execute function app.show_form_of_call()`,
    ];
  }

  /** Parts of a version, read out of its own columns, so that neither can drift from what was written. */
  private parts(): string[] {
    return [
      `create view form_mistake with (security_invoker = true) as select v.fund_id, v.id as version_id, v.is_public, v.reader_ids, m.place::integer as place, m.content ->> 'code' as code, m.content ->> 'at' as at, m.content ->> 'message' as message
        from form_version v cross join lateral jsonb_array_elements(v.mistakes) with ordinality m (content, place)`,
      `create view form_text with (security_invoker = true) as select v.fund_id, v.id as version_id, v.is_public, v.reader_ids, t.key as language, t.value as markdown from form_version v cross join lateral jsonb_each_text(v.texts) t`,
      ...['mistake', 'text'].map(part => `grant select on form_${part} to ledby_app, ledby_lead, ledby_fund, ledby_fund_lead`),
    ];
  }
}
