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

/** The registry and then the fund take one record for the other, whose people are the same. */
async function merge(of: Attesting): Promise<string> {
  const survivor = await portfolio.anOrganisation();
  await portfolio.ledby.owner.query(
    `insert into organisation_membership (id, organisation_id, user_id, role) select gen_random_uuid(), $2, user_id, role from organisation_membership where organisation_id = $1`,
    [readPlainId(of.organisation, 'org'), readPlainId(survivor, 'org')],
  );
  await portfolio.done(portfolio.officer, 'mergeOrganisations', { duplicateId: of.organisation, survivorId: survivor });
  await portfolio.done(portfolio.officer, 'adoptMergedRecipient', { fundId: portfolio.fund, duplicateId: of.organisation }, 'name');
  return survivor;
}

it('ends what the people of a merged record stated, and leaves its activities and alerts to the record that stayed', async () => {
  const attestation = await us.verified();
  const declare = 'mutation ($input: DeclareActivityInput!) { declareActivity(input: $input) { replayed } }';
  const input = { clientMutationKey: randomUUID(), projectId: us.project, kind: 'ADVISORY', ...allMet, paid: 'NOT_MET' };
  expect((await portfolio.ledby.ask(us.owner, declare, { input })).errors).toEqual([]);
  expect(await us.level()).toBe('SURVIVOR_INFORMED ANSWERED');
  const before = await keptBy(us.organisation);
  const survivor = await merge(us);
  expect(await us.read(portfolio.officer, attestation, 'state')).toEqual({ state: 'WITHDRAWN' });
  expect(await us.level()).toBe('NOT_STATED NO_REPLY');
  expect(before).toEqual({ activities: 1, alerts: 1 });
  expect([await keptBy(us.organisation), await keptBy(survivor)]).toEqual([{ activities: 0, alerts: 0 }, before]);

  const again = await us.told(us.portfolio.officer, 'askLeadership', { projectId: us.project, asked: 'AS201' });
  expect((await us.told(us.owner, 'draftAttestation', { id: again.id, version: 1, reply: 'RS200' })).state).toBe('DRAFT');
});

it('ends a draft, and what is under complaint: neither comes back and speaks for the record that stayed', async () => {
  const [drafting, doubted] = [await Attesting.of(portfolio), await Attesting.of(portfolio)];
  const [draft, contested] = [await drafting.drafted(), await doubted.attested()];
  await doubted.move(portfolio.officer, 'contestAttestation', contested, { about: 'SEATS' });
  await merge(drafting);
  await merge(doubted);
  expect(await drafting.tries(drafting.owner, 'attest', draft, { signedAs: 'PROJECT_LEAD' })).toMatchObject({
    refusal: 'ILLEGAL_TRANSITION',
  });
  expect(await doubted.tries(portfolio.officer, 'dismissComplaint', contested)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  expect([await drafting.level(), await doubted.level()]).toEqual(['NOT_STATED NO_REPLY', 'NOT_STATED NO_REPLY']);
});
