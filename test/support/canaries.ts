import { globalIdOf } from '@ledby/kernel';
import { KeyStore } from '@ledby/platform';
import { randomUUID } from 'node:crypto';
import { anAttestation, type Attested } from './an-attestation.js';
import type { Headers, LedbyApp } from './ledby-app.js';
import { PaperDoor } from './paper-door.js';

export type Canary = { readonly text: string; readonly of: string };

/** Levels and states are words of the language; of anybody told apart from everybody else, each is the fact itself. */
const words = [
  'SURVIVOR_LED',
  'SURVIVOR_CO_LED',
  'SURVIVOR_INFORMED',
  'SURVIVOR_CENTRED',
  'FUND_VERIFIED',
  'TESTIMONY_IN_PROCEEDINGS',
  'NOT_A_CONDITION_FOR_AID',
];

const numbers = { seats_total: 19_473_561, survivor_networks: 91_827_364, reference_letters: 81_726_354 };
const moments = ['13:57:31.979', '17:41:29.883', '11:23:47.359', '19:03:57.617'] as const;
const texts = { paper: 'CANARY-SURV-PAPER', notice: 'CANARY-SURV-NOTICE' };
const hexOf = (text: string) => Buffer.from(text).toString('hex');

export type Nest = {
  readonly attested: Attested;
  readonly projectId: string;
  readonly canaries: readonly Canary[];
  readonly ids: readonly string[];
};

/** An organisation and a project of this fund with a canary in every place where who leads is written down, seats answered and sealed. */
export async function nestCanaries(app: LedbyApp, fundId: string, owner: (organisationId: string) => Promise<Headers>): Promise<Nest> {
  const sql = (text: string, values: readonly unknown[] = []) => app.owner.query(text, [...values]);
  const attested = await anAttestation(app, { fundId, name: 'Orange Tree' });
  const { organisationId, attestationId, bodyId } = attested;
  const [cycleId, projectId, activityId] = [randomUUID(), randomUUID(), randomUUID()];
  await sql(`insert into grant_cycle (fund_id, id, number, title, status) values ($1, $2, '1', 'One', 'OPEN')`, [fundId, cycleId]);
  await sql(
    `insert into project (fund_id, id, cycle_id, organisation_id, title, search_text, theme, status) values ($1, $2, $3, $4, 'Orchard', 'orchard', 'SHELTER', 'IMPLEMENTATION')`,
    [fundId, projectId, cycleId, organisationId],
  );
  const secrets = await answerEverySeat(app, attested, await owner(organisationId));

  await sql(
    `update restricted.leadership_attestation set survivor_networks = $1, reference_letters = $2, attested_at = '2026-02-03T${moments[0]}Z', valid_until = '2027-01-28T${moments[1]}Z' where id = $3`,
    [numbers.survivor_networks, numbers.reference_letters, attestationId],
  );
  await sql(`update restricted.leadership_body set seats_total = $1 where id = $2`, [numbers.seats_total, bodyId]);
  await sql(`update restricted.leadership_basis set seats_total = $1 where subject_id = $2 and seats_total is not null`, [
    numbers.seats_total,
    organisationId,
  ]);
  await sql(`update restricted.leadership_standing set valid_until = '2027-01-28T${moments[1]}Z' where organisation_id = $1`, [
    organisationId,
  ]);
  await sql(`update restricted.leadership_paper set content = $1, size_bytes = $2 where attestation_id = $3`, [
    Buffer.from(texts.paper),
    texts.paper.length,
    attestationId,
  ]);
  await sql(
    `insert into restricted.organisation_notice (fund_id, id, organisation_id, text, ends_on, days_ahead, noted_on) values ($1, $2, $3, $4, '2027-01-28', 60, '2026-11-01')`,
    [fundId, randomUUID(), organisationId, texts.notice],
  );
  await sql(
    `insert into restricted.leadership_complaint (fund_id, id, attestation_id, organisation_id, about, raised_at, review_due_at)
     values ($1, $2, $3, $4, 'SEATS', '2026-03-03T${moments[2]}Z', '2026-03-20T${moments[2]}Z')`,
    [fundId, randomUUID(), attestationId, organisationId],
  );
  await sql(
    `insert into restricted.participation_activity (fund_id, id, project_id, organisation_id, kind, voluntary, informed, paid, support_person, right_to_stop, not_a_condition_for_aid, controlled, protected, limited)
     values ($1, $2, $3, $4, 'TESTIMONY_IN_PROCEEDINGS', 'MET', 'MET', 'MET', 'MET', 'MET', 'NOT_MET', 'MET', 'MET', 'MET')`,
    [fundId, activityId, projectId, organisationId],
  );
  await sql(
    `insert into restricted.safeguarding_alert (fund_id, id, subject_kind, organisation_id, project_id, activity_id, code, state, raised_at)
     values ($1, $2, 'PROJECT', $3, $4, $5, 'NOT_A_CONDITION_FOR_AID', 'OPEN', '2026-04-04T${moments[3]}Z')`,
    [fundId, randomUUID(), organisationId, projectId, activityId],
  );
  const ids = await restrictedIds(app, [fundId, organisationId, projectId]);
  return {
    attested,
    projectId,
    ids,
    canaries: [
      ...words.map(text => ({ text, of: 'a word of the language of levels' })),
      ...Object.entries(numbers).map(([of, number]) => ({ text: String(number), of })),
      ...moments.map(text => ({ text, of: 'a moment' })),
      ...Object.entries(texts).flatMap(([of, text]) => [text, hexOf(text)].map(form => ({ text: form, of }))),
      ...secrets,
    ],
  };
}

/** Every seat agrees to all, so that its seal, its key and its papers are worth stealing. */
async function answerEverySeat(app: LedbyApp, { fundId, attestationId, bodyId }: Attested, owner: Headers): Promise<readonly Canary[]> {
  const input = { clientMutationKey: randomUUID(), attestationId: globalIdOf('att', fundId, attestationId), body: 'GOVERNING_BODY' };
  const { data } = await app.ask(owner, 'mutation Letters($input: OfferSeatsInput!) { offerSeats(input: $input) { letters { code } } }', {
    input,
  });
  const codes: string[] = data.offerSeats.letters.map(({ code }: { code: string }) => code);
  const slips: string[] = [];
  for (const [place, code] of codes.entries()) {
    const door = new PaperDoor(app, { 'x-forwarded-for': `203.0.113.${place + 1}` });
    slips.push(await door.answer(code, 'BADGE'));
  }
  const { rows } = await app.owner.query<{ id: string }>('select id from restricted.consent_seat where body_id = $1', [bodyId]);
  const keys = [...(await app.app.get(KeyStore).getMany(rows.map(({ id }) => id))).values()];
  if (codes.length !== 7 || slips.some(slip => slip.length < 20) || keys.length !== 7) {
    throw new Error('Not every seat was given a letter, a key page and a sealing key.');
  }
  return [
    ...[...codes, ...slips]
      .flatMap(paper => [paper, paper.replaceAll(/[^0-9A-Za-z]/g, '')])
      .map(text => ({ text, of: 'a code or key on paper' })),
    ...keys.flatMap(key => (['hex', 'base64', 'base64url'] as const).map(form => ({ text: key.toString(form), of: 'a sealing key' }))),
  ];
}

/** That there is a row at all is a fact: every id of the restricted schema that is not also that of something open. */
async function restrictedIds(app: LedbyApp, open: readonly string[]): Promise<readonly string[]> {
  const { rows: tables } = await app.owner.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'id' where c.relnamespace = 'restricted'::regnamespace and c.relkind = 'r'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    found.push(...(await app.owner.query<{ id: string }>(`select id from ${name}`)).rows.map(({ id }) => id));
  }
  return found.filter(id => !open.includes(id));
}

/** How an id looks on the wire: as it is, without dashes, and inside a public id behind that of its fund. */
export const formsOfId = (fundId: string, id: string): readonly Canary[] =>
  [id, id.replaceAll('-', ''), globalIdOf('any', fundId, id).slice('any_'.length)].map(text => ({
    text,
    of: 'a row of the restricted schema',
  }));
