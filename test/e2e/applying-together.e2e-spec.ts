import { newId, readPlainId } from '@ledby/kernel';
import { type Applying, anOpenCall } from '../support/applying.js';
import type { Headers } from '../support/ledby-app.js';

let us: Applying;
let id: string;
let partner: string;
let theirs: Headers;
beforeAll(async () => {
  us = await anOpenCall();
  id = (await us.start(us.owner)).is.id;
  partner = await us.portfolio.anOrganisation({ name: 'Kapit-bisig' });
  theirs = await us.person({ organisations: { EDITOR: [readPlainId(partner, 'org')] } });
});
afterAll(() => us?.stop());

const share = (right: string, partnerId = partner) => us.next(us.owner, 'shareApplication', id, { partnerId, right });

describe('a co-applicant', () => {
  it('reads or writes as far as an owner let it, and no further than that day', async () => {
    await us.save(us.owner, id, { project_title: ['Refuge', 0] });
    expect(await us.read(theirs, id)).toBeNull();
    await share('READ');
    expect(await us.read(theirs, id)).toMatchObject({ answers: [{ value: 'Refuge' }] });
    expect(await us.save(theirs, id, { summary: ['Ours', 0] })).toMatchObject({ refusal: 'NOT_ALLOWED' });
    await share('WRITE');
    expect(await us.save(theirs, id, { summary: ['Ours', 0] })).toMatchObject({ saved: [{ question: 'summary' }] });
    for (const name of ['certifyApplication', 'withdrawApplication']) {
      expect(await us.next(theirs, name, id)).toMatchObject({ refusal: 'NOT_ALLOWED' });
    }
    await share('NONE');
    expect(await us.read(theirs, id)).toBeNull();
    expect(await us.save(theirs, id, { summary: ['Still ours', 1] })).toMatchObject({ refusal: 'NOT_FOUND' });
  });

  it('is an organisation that exists, and another one', async () => {
    expect(await share('READ', us.organisation)).toMatchObject({ refusal: 'PARTNER_REFUSED' });
    expect(await share('READ', `org_${Buffer.from(newId().replaceAll('-', ''), 'hex').toString('base64url')}`)).toMatchObject({
      refusal: 'PARTNER_REFUSED',
    });
  });
});

describe('a section that was given to somebody', () => {
  it('is written by them and by owners, and by nobody else until it is given back', async () => {
    const { data } = await us.ledby.ask(us.editor, '{ viewer { id } }');
    const bookkeeper = await us.person({ organisations: { EDITOR: [readPlainId(us.organisation, 'org')] } });
    const amount = (value: string, version: number) => ({ amount: [{ amount: value, currency: 'USD' }, version] }) as const;
    expect(await us.next(us.owner, 'keepSection', id, { section: 'nowhere', userIds: [] })).toMatchObject({ refusal: 'BAD_INPUT' });
    await us.next(us.owner, 'keepSection', id, { section: 'money', userIds: [data.viewer.id] });
    expect(await us.save(bookkeeper, id, amount('1000.00', 0))).toMatchObject({
      refusal: 'SECTION_KEPT',
      details: { sections: ['money'] },
    });
    expect(await us.save(us.editor, id, amount('1000.00', 0))).toMatchObject({ saved: [{ version: 1 }] });
    expect(await us.save(us.owner, id, amount('2000.00', 1))).toMatchObject({ saved: [{ version: 2 }] });
    await us.next(us.owner, 'keepSection', id, { section: 'money', userIds: [] });
    expect(await us.save(bookkeeper, id, amount('3000.00', 2))).toMatchObject({ saved: [{ version: 3 }] });
  });
});

describe('what was written before', () => {
  it('is kept in a profile by choice, is the organisation’s own, and begins the next application', async () => {
    const application = { applicationId: id, questions: ['summary', 'women'] };
    await us.save(us.owner, id, { women: [40, 0] });
    const kept = await us.tell(
      us.editor,
      'keepProfile',
      'KeepProfileInput',
      { ...application, version: 0 },
      'dueDiligenceProfile { answers version }',
    );
    expect(kept['dueDiligenceProfile']).toEqual({ answers: { summary: 'Ours', women: 40 }, version: 1 });
    expect(
      await us.tell(us.owner, 'keepProfile', 'KeepProfileInput', { ...application, version: 0 }, 'dueDiligenceProfile { version }'),
    ).toMatchObject({ refusal: 'CONFLICT' });
    const query = 'query Of($id: ID!) { organisation(id: $id) { dueDiligenceProfile { answers } } }';
    for (const as of [us.officer, theirs, us.stranger]) {
      const { data } = await us.ledby.ask(as, query, { id: us.organisation });
      expect(data.organisation?.dueDiligenceProfile ?? null).toBeNull();
    }
    await us.next(us.owner, 'withdrawApplication', id);
    const again = await us.start(us.editor);
    expect(again.is.answers.map(({ question, value }: any) => [question, value])).toEqual([
      ['summary', 'Ours'],
      ['women', 40],
    ]);
    await us.next(us.owner, 'withdrawApplication', again.is.id);
    const copied = await us.start(us.editor, { copyOfId: id });
    expect(copied.is.answers.map(({ question }: any) => question)).toEqual(['amount', 'project_title', 'summary', 'women']);
    expect(await us.start(theirs, { organisationId: partner, copyOfId: id })).toMatchObject({ refusal: 'NOT_FOUND' });
  });
});

describe('the moment of the call', () => {
  it('ends the handing in, and leaves what was written and signed to be read', async () => {
    const { nodes } = (await us.ledby.ask(us.owner, '{ applications(filter: { status: [DRAFT] }) { nodes { id } } }')).data.applications;
    const [{ id: draft }] = nodes;
    expect(await us.next(us.owner, 'certifyApplication', draft)).toMatchObject({ is: { status: 'CERTIFIED' } });
    await us.ledby.owner.query(`update call_for_proposals set closes_at = clock_timestamp() - interval '1 millisecond'`);
    expect(await us.next(us.owner, 'submitApplication', draft)).toMatchObject({ refusal: 'CALL_CLOSED' });
    expect(await us.read(us.owner, draft)).toMatchObject({ status: 'CERTIFIED', receiptNumber: null, revisions: [] });
    await us.ledby.owner.query(`update call_for_proposals set closes_at = clock_timestamp() + interval '1 hour'`);
    expect(await us.next(us.owner, 'submitApplication', draft)).toMatchObject({ is: { status: 'SUBMITTED' } });
  });
});
