import { SendMails } from '@ledby/notices';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Mailer } from '@ledby/platform';
import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let one: Candidate;
let reviewer: Person;
const mailbox = mkdtempSync(path.join(tmpdir(), 'ledby-mails-'));
beforeAll(async () => {
  court = await Judging.start();
  Object.assign(court.us.ledby.app.get(Mailer, { strict: false }), { options: { from: 'Ledby <ledby@localhost>', mailbox } });
  [one, reviewer] = [await court.candidate('KE'), await court.reviewer()];
});
afterAll(async () => {
  await court?.stop();
  rmSync(mailbox, { recursive: true, force: true });
});

type As = Person['as'];
const notices = async (as: As) =>
  (await court.us.ledby.ask(as, '{ notices(first: 50) { nodes { id event subject readAt } } }')).data.notices.nodes;
const keep = (as: As, wish: object) =>
  court.tell(as, 'keepNoticePreference', { muted: [], mails: 'AT_ONCE', ...wish }, 'noticePreference { mails muted version }');
const mail = (rhythm: 'AT_ONCE' | 'DAILY' = 'AT_ONCE') => court.us.ledby.app.get(SendMails, { strict: false }).execute(rhythm);
const mails = () => readdirSync(mailbox).map(name => readFileSync(path.join(mailbox, name), 'utf8'));
const addressOf = async (as: As) => (await court.us.ledby.ask(as, '{ viewer { email } }')).data.viewer.email as string;
const clear = () => readdirSync(mailbox).forEach(name => rmSync(path.join(mailbox, name)));

describe('a notice', () => {
  it('is for whom it concerns and nobody else, and never for who did it', async () => {
    await court.assign(court.officer, reviewer, [one]);
    expect(await notices(reviewer.as)).toMatchObject([{ event: 'APPLICATION_GIVEN', readAt: null }]);
    for (const as of [court.officer, one.owner, court.us.stranger, court.us.administrator]) {
      expect(await notices(as)).toEqual([]);
    }
  });

  it('is there only when what it tells of has come to pass', async () => {
    const changes = [{ question: 'nonsense', note: 'Which town?' }];
    const two = await court.applicant('PE');
    expect(await court.us.next(court.officer, 'requestChanges', two.id, { changes, dueOn: '2099-01-31' })).toMatchObject({
      refusal: 'BAD_INPUT',
    });
    expect(await notices(two.owner)).toEqual([]);
    await court.us.next(court.officer, 'requestChanges', two.id, { changes: [{ question: 'summary', note: 'x' }], dueOn: '2099-01-31' });
    expect(await notices(two.owner)).toMatchObject([{ event: 'CHANGES_ASKED', subject: two.id }]);
  });

  it('is marked as read by whoever it is for', async () => {
    const [{ id }] = await notices(reviewer.as);
    expect((await court.tell(one.owner, 'readNotices', { ids: [id] }, 'count'))['count']).toBe(0);
    expect((await court.tell(reviewer.as, 'readNotices', { ids: [id] }, 'count'))['count']).toBe(1);
    expect((await notices(reviewer.as))[0].readAt).not.toBeNull();
  });
});

describe('a mail', () => {
  it('says that there is news and nothing of what, once for all there is', async () => {
    await court.us.next(one.owner, 'withdrawApplication', one.id);
    const three = await court.applicant('NP');
    await court.screen(three, 'OWN_BANK_ACCOUNT');
    await court.us.next(court.officer, 'announceOutcome', three.id);
    clear();
    await mail();
    const own = mails().filter(each => each.includes('To: '));
    const to = await addressOf(three.owner);
    const [sent] = own.filter(each => each.includes(to));
    expect(own.filter(each => each.includes(to))).toHaveLength(1);
    expect(sent).not.toMatch(/Refuge|Mine|application|award|declin|ineligible|grant|surviv|traffick|victim|USD|summary/i);
    expect(sent).toMatch(/List-Unsubscribe-Post: List-Unsubscribe=One-Click/);
    clear();
    await mail();
    expect(mails()).toEqual([]);
  });

  it('is not sent for what was read, and once a day or never to whoever wants that', async () => {
    expect((await keep(reviewer.as, { mails: 'DAILY' }))['noticePreference']).toEqual({ mails: 'DAILY', muted: [], version: 1 });
    expect(await keep(reviewer.as, { mails: 'NEVER' })).toMatchObject({ refusal: 'CONFLICT' });
    const four = await court.candidate('AL');
    await court.assign(court.officer, reviewer, [four]);
    clear();
    await mail();
    expect(mails()).toEqual([]);
    await mail('DAILY');
    expect(mails()).toHaveLength(1);
    await keep(reviewer.as, { mails: 'NEVER', muted: ['APPLICATION_GIVEN'], version: 1 });
    await court.assign(court.officer, reviewer, [await court.candidate('PH')]);
    expect((await notices(reviewer.as)).filter(({ readAt }: any) => readAt === null)).toHaveLength(1);
  });

  it('is turned off by its link without signing in, by a press and not by a look', async () => {
    const five = await court.applicant('BR');
    const changes = { changes: [{ question: 'summary', note: 'x' }], dueOn: '2099-01-31' };
    await court.us.next(court.officer, 'requestChanges', five.id, changes);
    clear();
    await mail();
    const to = await addressOf(five.owner);
    const text = (mails().find(each => each.includes(to)) ?? '').replaceAll(/=\r?\n/g, '').replaceAll('=3D', '=');
    const link = new URL(/http\S+mails\/off\S+person\S+key=[\w-]+/.exec(text)?.[0] ?? 'http://none');
    const at = `${court.us.ledby.url}${link.pathname}${link.search}`;
    expect(await (await fetch(at)).text()).toContain('No more mails');
    const preference = async () =>
      (await court.us.ledby.ask(five.owner, '{ viewer { noticePreference { mails } } }')).data.viewer.noticePreference;
    expect(await preference()).toBeNull();
    expect((await fetch(at.replace(/key=./, 'key=_'), { method: 'POST' })).status).toBe(404);
    expect((await fetch(at, { method: 'POST' })).status).toBe(200);
    expect(await preference()).toEqual({ mails: 'NEVER' });
  });
});
