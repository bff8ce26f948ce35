import { anActor } from '@ledby/kernel';
import { contextOf, variablesOf } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { aCall, type CallStage } from '../support/a-call.js';

let stage: CallStage;
let app: pg.Client;
beforeAll(async () => {
  stage = await aCall();
  app = new pg.Client({ connectionString: stage.ledby.database.appUrl });
  await app.connect();
});
afterAll(async () => {
  await app.end();
  await stage.stop();
});

/** What the database itself shows, past every condition of the application. */
async function seen(table: string, organisation: string | undefined): Promise<readonly string[]> {
  const organisations = organisation === undefined ? {} : { organisations: { OWNER: [organisation] } };
  await app.query('begin');
  try {
    for (const [name, value] of Object.entries(variablesOf(contextOf(anActor({ userId: randomUUID(), ...organisations }))))) {
      await app.query('select app.set_local($1, $2, true)', [name, value]);
    }
    const call = table === 'call_for_proposals' ? 'id' : 'call_id';
    return (await app.query<{ id: string }>(`select ${call} as id from ${table} order by 1`)).rows.map(({ id }) => id);
  } finally {
    await app.query('rollback');
  }
}

it('stands behind the policies: drafts, guests, questions and extensions are shown to whom they belong, and to nobody else', async () => {
  const { officer, owner, organisation } = stage;
  await stage.aDraft();
  const { id: trial, version } = await stage.aDraft();
  const dummy = { id: trial, version, organisationId: stage.other, isDummy: true };
  await stage.done(officer, 'tryCall', { id: trial, ...(await stage.done(officer, 'inviteToCall', dummy, 'version')), isTrial: true });
  const open = await stage.aPublishedCall();
  await stage.done(officer, 'extendDeadline', {
    callId: open,
    organisationId: organisation,
    untilLocal: '2099-05-02T12:00',
    reason: 'A flood.',
  });
  await stage.done(owner, 'askClarification', { callId: open, organisationId: organisation, question: 'When?' });
  const invited = await stage.aDraft({ kind: 'INVITED' });
  await stage.done(officer, 'inviteToCall', { ...invited, organisationId: organisation });
  await stage.publish(invited.id);

  const { rows } = await stage.ledby.owner.query<{ key: string; id: string }>(
    `select app.public_id('cfp', uuid_send(fund_id) || uuid_send(id)) as key, id from call_for_proposals`,
  );
  const idOf = (key: string) => rows.find(row => row.key === key)?.id;
  const { rows: people } = await stage.ledby.owner.query<{ key: string; id: string }>(
    `select app.public_id('org', uuid_send(id)) as key, id from organisation`,
  );
  const [ours, theirs] = [organisation, stage.other].map(key => people.find(person => person.key === key)?.id);

  expect(await seen('call_for_proposals', undefined)).toEqual([idOf(open)]);
  expect(await seen('call_for_proposals', ours)).toEqual([idOf(open), idOf(invited.id)].sort());
  expect(await seen('call_for_proposals', theirs)).toEqual([idOf(trial), idOf(open)].sort());
  expect([await seen('deadline_extension', ours), await seen('clarification', ours)]).toEqual([[idOf(open)], [idOf(open)]]);
  for (const [table, who] of [
    ['deadline_extension', undefined],
    ['deadline_extension', theirs],
    ['clarification', undefined],
    ['clarification', theirs],
    ['call_invitation', ours],
    ['call_invitation', theirs],
  ] as const) {
    expect([table, await seen(table, who)]).toEqual([table, []]);
  }
});
