import { EntityManager } from '@mikro-orm/postgresql';
import { callStandingFor, demandInTime } from '@ledby/funds';
import { enterFund } from '@ledby/platform';
import { announcedMoment } from '../../libs/funds/src/calls/announced-moment.js';
import { isInTime } from '../../libs/funds/src/calls/in-time.js';
import { wallTimeOf } from '../../libs/funds/src/calls/wall-time.js';
import { aCall, type CallStage } from '../support/a-call.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await aCall();
});
afterAll(() => stage.stop());

const uuidsIn = (publicId: string) =>
  Buffer.from(publicId.slice(4), 'base64url')
    .toString('hex')
    .match(/.{32}/g)
    ?.map(hex => hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')) ?? [];

/** As the room asks in which applications are handed in: within the fund, by the application's own role. */
async function asRoom<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
  const em = stage.ledby.app.get(EntityManager).fork();
  return em.transactional(async inFund => {
    await enterFund(inFund, stage.portfolio.fundId);
    return work(inFund);
  });
}

const asked = (id: string, organisation = stage.organisation) => {
  const [fundId = '', windowId = ''] = uuidsIn(id);
  return { fundId, windowId, organisationId: uuidsIn(organisation)[0] ?? '' };
};
const standing = (id: string, organisation?: string) => asRoom(em => callStandingFor(em, asked(id, organisation)));
const standingAt = async (id: string, moment: string) => {
  const { fundId, windowId, organisationId } = asked(id);
  const { rows } = await stage.ledby.owner.query<{ standing: string }>(`select app.call_standing($1, $2, $3, ${moment}) as standing`, [
    fundId,
    windowId,
    organisationId,
  ]);
  return rows[0]?.standing;
};

const closings = [
  ['in Vienna', '2099-05-01T23:59', 'Europe/Vienna'],
  ['in Kiritimati, where the day begins', '2099-05-01T23:59', 'Pacific/Kiritimati'],
  ['in the last second before clocks are put forward', '2099-03-29T01:59:59', 'Europe/Vienna'],
  ['in the first second after they were put forward', '2099-03-29T03:00', 'Europe/Vienna'],
  ['in the hour that clocks show twice', '2099-10-25T02:30', 'Europe/Vienna'],
] as const;

it.each(closings)(
  'the database judges as the rule does: %s, at a second before, the moment itself and a second after',
  async (_, local, zone) => {
    const id = await stage.aPublishedCall({ closesLocal: local, zone });
    const { at } = announcedMoment(local, zone, { field: 'closesLocal', turn: 'last' });
    for (const [distance, expected] of [
      [-1_000, true],
      [0, true],
      [1_000, false],
    ] as const) {
      const now = new Date(at.getTime() + distance);
      const { rows } = await stage.ledby.owner.query<{ judged: boolean }>('select app.is_in_time($1, null, $2) as judged', [at, now]);
      expect([rows[0]?.judged, isInTime(at, null, now)]).toEqual([expected, expected]);
      expect(await standingAt(id, `'${now.toISOString()}'`)).toBe(expected ? 'OPEN' : 'OVER');
    }
    expect(await standingAt(id, `'${at.toISOString()}'::timestamptz + interval '1 microsecond'`)).toBe('OVER');
  },
);

it('reads every closing on the same wall as the database does', async () => {
  for (const [, local, zone] of closings) {
    const { at } = announcedMoment(local, zone, { field: 'closesLocal', turn: 'last' });
    const { rows } = await stage.ledby.owner.query<{ wall: string }>(
      `select to_char($1::timestamptz at time zone $2, 'YYYY-MM-DD"T"HH24:MI:SS') as wall`,
      [at, zone],
    );
    expect(rows[0]?.wall).toBe(wallTimeOf(at, zone));
  }
});

it('is announced, open and over by the clock, and open for longer to whom time was given', async () => {
  const early = await stage.aPublishedCall({ opensLocal: '2098-01-01T09:00' });
  expect(await standing(early)).toBe('ANNOUNCED');
  await expect(asRoom(em => demandInTime(em, asked(early)))).rejects.toMatchObject({ code: 'CALL_NOT_OPEN' });

  const id = await stage.aPublishedCall();
  expect(await standing(id)).toBe('OPEN');
  const wish = { callId: id, organisationId: stage.organisation, untilLocal: '2099-05-02T23:59', reason: 'A flood.' };
  await stage.done(stage.officer, 'extendDeadline', wish);
  await stage.ledby.owner.query(`update call_for_proposals set closes_at = clock_timestamp() - interval '1 millisecond' where id = $1`, [
    asked(id).windowId,
  ]);
  expect([await standing(id), await standing(id, stage.other)]).toEqual(['OPEN', 'OVER']);
  await expect(asRoom(em => demandInTime(em, asked(id, stage.other)))).rejects.toMatchObject({ code: 'CALL_CLOSED' });
  expect(await stage.publicly(id)).toMatchObject({ phase: 'OVER' });
});

it('is nothing to whom it is not meant, and open to dummies while it is tried out', async () => {
  const { id, version } = await stage.aDraft({ kind: 'INVITED' });
  const guest = { organisationId: stage.organisation };
  const invited = await stage.done(stage.officer, 'inviteToCall', { id, version, ...guest }, 'version');
  const dummy = { organisationId: stage.other, isDummy: true };
  const both = await stage.done(stage.officer, 'inviteToCall', { id, ...invited, ...dummy }, 'version');
  expect([await standing(id), await standing(id, stage.other)]).toEqual(['UNKNOWN', 'UNKNOWN']);
  await stage.done(stage.officer, 'tryCall', { id, ...both, isTrial: true });
  expect([await standing(id), await standing(id, stage.other)]).toEqual(['UNKNOWN', 'OPEN']);
  await stage.publish(id);
  expect([await standing(id), await standing(id, stage.other)]).toEqual(['OPEN', 'UNKNOWN']);
  await expect(asRoom(em => demandInTime(em, asked(id, stage.other)))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('locks nothing: it is answered while an officer holds the call', async () => {
  const id = await stage.aPublishedCall();
  await stage.ledby.owner.query('begin');
  try {
    await stage.ledby.owner.query('select from call_for_proposals where id = $1 for update', [asked(id).windowId]);
    await stage.ledby.owner.query('lock table deadline_extension in exclusive mode');
    expect(await standing(id)).toBe('OPEN');
  } finally {
    await stage.ledby.owner.query('rollback');
  }
});
