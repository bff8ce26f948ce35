import { readPlainId } from '@ledby/kernel';
import { randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';
import { allMet } from '../support/participants.js';

let portfolio: Portfolio;
let us: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  us = await Attesting.of(portfolio);
});
afterAll(() => portfolio.stop());

async function keptBy(organisation: string): Promise<object> {
  const { rows } = await portfolio.ledby.owner.query(
    `select (select count(*)::int from restricted.participation_activity where organisation_id = $1) as activities,
      (select count(*)::int from restricted.safeguarding_alert where organisation_id = $1) as alerts`,
    [readPlainId(organisation, 'org')],
  );
  return rows[0];
}

it('ends what the people of a merged record stated, and leaves its activities and alerts to the record that stayed', async () => {
  const attestation = await us.verified();
  const declare = 'mutation ($input: DeclareActivityInput!) { declareActivity(input: $input) { replayed } }';
  const input = { clientMutationKey: randomUUID(), projectId: us.project, kind: 'ADVISORY', ...allMet, paid: 'NOT_MET' };
  expect((await portfolio.ledby.ask(us.owner, declare, { input })).errors).toEqual([]);
  expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');
  const survivor = await portfolio.anOrganisation();
  await portfolio.ledby.owner.query(
    `insert into organisation_membership (id, organisation_id, user_id, role) select gen_random_uuid(), $2, user_id, role from organisation_membership where organisation_id = $1`,
    [readPlainId(us.organisation, 'org'), readPlainId(survivor, 'org')],
  );
  const before = await keptBy(us.organisation);
  await portfolio.done(portfolio.officer, 'mergeOrganisations', { duplicateId: us.organisation, survivorId: survivor });
  expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');

  await portfolio.done(portfolio.officer, 'adoptMergedRecipient', { fundId: portfolio.fund, duplicateId: us.organisation }, 'name');
  expect(await us.read(portfolio.officer, attestation, 'state')).toEqual({ state: 'SUPERSEDED' });
  expect(await us.level()).toBeUndefined();
  expect(before).toEqual({ activities: 1, alerts: 1 });
  expect([await keptBy(us.organisation), await keptBy(survivor)]).toEqual([{ activities: 0, alerts: 0 }, before]);

  const again = await us.told(us.portfolio.officer, 'askLeadership', { projectId: us.project, asked: 'AS201' });
  expect((await us.told(us.owner, 'draftAttestation', { id: again.id, version: 1, reply: 'RS200' })).state).toBe('DRAFT');
});
