import type { FundRole, OrganisationRole } from '@ledby/kernel';
import { createHash, randomUUID } from 'node:crypto';
import { aChance } from './chance.js';
import { someDecisions } from './portfolio/decisions.js';
import { someAssessments } from './portfolio/assessments.js';
import type { Portfolio } from './portfolio.js';
import type { Headers, LedbyApp } from '../support/ledby-app.js';
import type { Asker } from './rights.js';

type Held = Partial<Pick<Asker, 'isAdministrator'>> & {
  readonly funds?: Partial<Readonly<Record<FundRole, readonly string[]>>>;
  readonly organisations?: Partial<Readonly<Record<OrganisationRole, readonly string[]>>>;
};

/** Each role alone, and the mixtures in which one plan or one condition might wrongly serve another. */
function everyKind({ funds: [one, two, three], organisations }: Portfolio): Readonly<Record<string, Held>> {
  const [first = '', second = '', third = '', fourth = ''] = organisations;
  return {
    officer: { funds: { OFFICER: [one] } },
    reviewer: { funds: { REVIEWER: [one] } },
    trustee: { funds: { TRUSTEE: [two] } },
    finance: { funds: { FINANCE: [one, two] } },
    analyst: { funds: { ANALYST: [two] } },
    privacy: { funds: { DATA_PROTECTION: [one] } },
    owner: { organisations: { OWNER: [first] } },
    editor: { organisations: { EDITOR: [second] } },
    viewer: { organisations: { VIEWER: [third, fourth] } },
    administrator: { isAdministrator: true },
    nobody: {},
    'officer of all': { funds: { OFFICER: [one, two, three] } },
    'privacy of all': { funds: { DATA_PROTECTION: [one, two, three] } },
    'editor of all': { organisations: { EDITOR: organisations } },
    'viewer of all': { organisations: { VIEWER: organisations } },
    'administrator who owns and protects': { isAdministrator: true, funds: { DATA_PROTECTION: [one] }, organisations: { OWNER: [second] } },
    'two hats in one fund, one in another': { funds: { OFFICER: [one], DATA_PROTECTION: [one], ANALYST: [two] } },
    'one hat in one fund, two in another': { funds: { OFFICER: [one], DATA_PROTECTION: [two], ANALYST: [two] } },
    'officer who owns and edits': { funds: { OFFICER: [two], REVIEWER: [one] }, organisations: { OWNER: [first], EDITOR: [second] } },
    'reviewer who views': { funds: { REVIEWER: [three] }, organisations: { VIEWER: [first, third] } },
    'administrator who is officer': { isAdministrator: true, funds: { OFFICER: [one] } },
  };
}

export type Seated = { readonly asker: Asker; readonly as: Headers };

/** People of every kind with a token each, so that no sign-in has to be paid for. */
export async function seat(app: LedbyApp, portfolio: Portfolio): Promise<readonly Seated[]> {
  const kinds = Object.entries(everyKind(portfolio));
  const userIds = await app.people(...kinds.map(([, held]) => held));
  const seated = kinds.map(([name, held], place): Seated & { readonly secret: string } => {
    const secret = `ledby_${createHash('sha256').update(name).digest('base64url')}`;
    const asker = { name, userId: userIds[place] ?? '', isAdministrator: false, funds: {}, organisations: {}, ...held };
    return { asker, secret, as: { authorization: `Bearer ${secret}` } };
  });
  const judges = kinds.flatMap(([name, { funds }], place) =>
    funds?.REVIEWER !== undefined || name === 'nobody' ? [userIds[place] ?? ''] : [],
  );
  await someAssessments(app.owner, aChance(20_261_124), judges);
  await app.owner.query(
    `insert into notice (id, user_id, event, subject, told_at, read_at) select gen_random_uuid(), u, e, 'apl_x', '2026-01-02T03:04:05.678Z', case when e = 'OFFER_MADE' then now() end
      from unnest($1::uuid[]) u, unnest('{CHANGES_ASKED,OFFER_MADE,SESSION_OPENED}'::text[]) e`,
    [userIds],
  );
  await app.owner.query(
    `insert into notice_preference (id, mails, muted) select u, 'DAILY', '["SESSION_OPENED"]' from unnest($1::uuid[]) u`,
    [userIds.slice(3)],
  );
  const trustees = kinds.flatMap(([name, { funds }], place) =>
    funds?.TRUSTEE !== undefined || name === 'nobody' ? [userIds[place] ?? ''] : [],
  );
  await someDecisions(app.owner, aChance(20_261_125), trustees);
  const token = `insert into access_token (id, user_id, name, token_hash, created_at, expires_at, revoked_at) values ($1, $2, $3, sha256(convert_to($4, 'UTF8')), now(), now() + $5::interval, $6)`;
  for (const { asker, secret } of seated) {
    await app.owner.query(token, [randomUUID(), asker.userId, 'Used', secret, '30 days', null]);
    await app.owner.query(token, [randomUUID(), asker.userId, 'Revoked', `${secret} revoked`, '40 days', new Date()]);
    await app.owner.query(token, [randomUUID(), asker.userId, 'Kept', `${secret} kept`, '50 days', null]);
  }
  for (const { as } of seated) {
    await app.ask(as, '{ viewer { id } }');
  }
  return seated;
}
