import { newId } from '@ledby/kernel';
import type { OrganisationRecord } from '../three-sixty-giving/grant-record.js';
import type { ImportRecord } from './import-record.js';
import type { Transaction } from './transaction.js';

export type OpenFund = { readonly id: string; readonly code: string; readonly isNew: boolean; readonly officer: string | undefined };

type Found = { readonly id: string };

const demoOfficer = 'officer@ledby.test';

const enter = (transaction: Transaction, fundId: string) =>
  transaction.query(`select app.set_local('app.fund_ids', $1, true)`, [`{${fundId}}`]);

/** Enters the fund with this code; one that does not exist yet is made, under the organisation that the file names as the funder. */
export async function openFund(
  transaction: Transaction,
  record: ImportRecord,
  code: string,
  funder: OrganisationRecord,
): Promise<OpenFund> {
  const [found] = await transaction.query<Found>('select id from fund where upper(code) = $1 order by id limit 1', [code]);
  if (found !== undefined) {
    await enter(transaction, found.id);
    return { id: found.id, code, isNew: false, officer: undefined };
  }
  const id = newId();
  await enter(transaction, id);
  const funderId = await openFunder(transaction, record, code, funder);
  await transaction.query(
    `insert into fund (id, funder_id, code, name, description) values ($1, $2, $3, $4, 'Made by an import of published 360Giving data.')`,
    [id, funderId, code, funder.name],
  );
  record.changed('Fund', id, ['funderId', 'code', 'name', 'description']);
  return { id, code, isNew: true, officer: await seatDemoOfficer(transaction, record, id) };
}

async function openFunder(
  transaction: Transaction,
  record: ImportRecord,
  code: string,
  { orgId, scheme, identifier, name }: OrganisationRecord,
): Promise<string> {
  const id = newId();
  const [found] = await transaction.query<Found>(
    `select id from funder where (org_id_scheme = $1::text and org_id = $2) or ($1::text is null and org_id_scheme is null and name = $3) order by id limit 1`,
    [scheme ?? null, identifier, name],
  );
  if (found !== undefined) {
    return found.id;
  }
  await transaction.query(
    `insert into funder (id, code, name, org_id_scheme, org_id)
       select $1, case when exists (select from funder where code = $2) then $3 else $2 end, $4, $5::text, case when $5::text is not null then $6 end`,
    [id, code, orgId, name, scheme ?? null, identifier],
  );
  record.changedForAll('Funder', id, ['code', 'name', 'orgId']);
  return id;
}

/** Whoever tries the product with its demo accounts wants to see what they imported; elsewhere nobody is let in unasked. */
async function seatDemoOfficer(transaction: Transaction, record: ImportRecord, fundId: string): Promise<string | undefined> {
  const [officer] = await transaction.query<Found>(
    'select id from account_user where email = $1 and exists (select from fund where is_demo)',
    [demoOfficer],
  );
  if (officer === undefined) {
    return undefined;
  }
  const id = newId();
  await transaction.query(`insert into fund_membership (fund_id, id, user_id, role) values ($1, $2, $3, 'OFFICER')`, [
    fundId,
    id,
    officer.id,
  ]);
  record.changed('FundMember', id, ['userId', 'role']);
  return demoOfficer;
}
