import { randomUUID } from 'node:crypto';
import type pg from 'pg';

/** A form with one draft, in each of the funds. */
export async function someForms(owner: pg.Client, funds: readonly string[]): Promise<void> {
  for (const fund of funds) {
    const form = randomUUID();
    await owner.query(`insert into form (fund_id, id, code, title) values ($1, $2, $3, 'Form')`, [fund, form, form]);
    await owner.query(
      `insert into form_version (fund_id, id, form_id, number, status, title, definition, mistakes, json_schema, texts, edited_at)
       values ($1, $2, $3, 1, 'DRAFT', 'Form', '{}', '[]', '{}', '{}', now())`,
      [fund, randomUUID(), form],
    );
  }
}
