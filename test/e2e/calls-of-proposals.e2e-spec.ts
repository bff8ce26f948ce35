import { aCall, type CallStage } from '../support/a-call.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await aCall();
});
afterAll(() => stage.stop());

const terms = {
  summary: 'Shelter for those who need it tonight.',
  eligibility: 'Registered for a year at least.',
  languages: ['en', 'fr'],
  regions: ['AFRICA'],
  countries: ['KE', 'UG'],
  budget: '200000',
  minimumMonths: 3,
  zone: 'Europe/Vienna',
  opensLocal: '2026-01-01T09:00',
  closesLocal: '2099-05-01T23:59',
  questionsUntilLocal: '2099-04-01T12:00',
};

const times = 'opensAt opensLocal closesAt closesLocal questionsUntil zone';
const everything = `id status kind stage isTrial summary budget { amount currency } minimumMonths regions countries languages ${times} version`;

it('is written by one officer, checked by another, published, and read by everybody with instant, zone and wall time', async () => {
  const { officer, second, change, done } = stage;
  const windowId = await stage.aWindow();
  const draft = await done(officer, 'prepareCall', { windowId, ...terms }, everything);
  expect(draft).toMatchObject({
    status: 'DRAFT',
    kind: 'OPEN',
    stage: 'SINGLE',
    budget: { amount: '200000.00', currency: 'USD' },
    opensAt: '2026-01-01T08:00:00.000Z',
    closesAt: '2099-05-01T21:59:00.000Z',
    closesLocal: '2099-05-01T23:59:00',
    zone: 'Europe/Vienna',
    version: 1,
  });
  const { id } = draft;
  expect(await stage.publicly(id)).toBeNull();
  expect(await change(second, 'moveCall', { id, version: 1, move: 'CHECK' })).toMatchObject({
    refusal: 'CALL_INCOMPLETE',
    details: { missing: ['formVersion'] },
  });
  const written = { ...(await stage.chooseForm(id, 1)), move: 'CHECK' };
  expect(await change(officer, 'moveCall', written)).toMatchObject({ refusal: 'SECOND_PERSON_NEEDED' });
  const { version } = await done(second, 'moveCall', written, 'version');
  expect(await change(officer, 'changeCall', { id, version, summary: 'Other' })).toMatchObject({ refusal: 'CALL_ANNOUNCED' });
  expect(await change(officer, 'changeFundingWindow', { id: windowId, version: 1, maximumAmount: '30000' })).toMatchObject({
    refusal: 'CALL_ANNOUNCED',
  });
  await done(officer, 'moveCall', { id, version, move: 'PUBLISH' });

  expect(await stage.publicly(id)).toMatchObject({
    title: 'Emergency',
    fund: 'Mine',
    phase: 'OPEN',
    status: 'PUBLISHED',
    minimum: { amount: '10000.00', currency: 'USD' },
    closesAt: '2099-05-01T21:59:00.000Z',
    closesLocal: '2099-05-01T23:59:00',
    zone: 'Europe/Vienna',
  });
  const listed = await stage.ledby.ask({}, '{ openCalls { id title clarifications { question } } }');
  expect(listed.data.openCalls).toContainEqual({ id, title: 'Emergency', clarifications: [] });
  const { data } = await stage.ledby.ask(officer, 'query W($id: ID!) { window(id: $id) { closesAt closesZone call { id status } } }', {
    id: windowId,
  });
  expect(data.window).toEqual({
    closesAt: '2099-05-01T21:59:00.000Z',
    closesZone: 'Europe/Vienna',
    call: { id, status: 'PUBLISHED' },
  });
});

it('is a page for an old telephone, which runs nothing and repeats no markup', async () => {
  const id = await stage.aPublishedCall({ summary: 'First <script>alert(1)</script>\n\nSecond' });
  const page = await fetch(`${stage.ledby.url}/calls/${id}`);
  const text = await page.text();
  expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(text).toContain('2099-05-01 23:59</time> Europe/Vienna (UTC+02:00), which is 2099-05-01 21:59 UTC');
  expect(text).toContain('&lt;script&gt;');
  expect(text).not.toContain('<script');
  expect(text.length).toBeLessThan(8_000);
  const [, questions] = /href="(\/calls\/[^"]+\/questions\/en)"/.exec(text) ?? [];
  const download = await fetch(`${stage.ledby.url}${questions}`);
  expect(download.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect(await download.text()).toContain('Title');
  expect((await fetch(`${stage.ledby.url}/calls/${id}/questions/xx`)).status).toBe(404);
  const { id: draft } = await stage.aDraft();
  expect((await fetch(`${stage.ledby.url}/calls/${draft}/questions/en`)).status).toBe(404);
  expect(await (await fetch(`${stage.ledby.url}/calls`)).text()).toContain(`/calls/${id}`);
  for (const nothing of ['win_AZAAAAAAcACAAAAAAAAAAQ', 'cfp_none', `${id}x`]) {
    expect((await fetch(`${stage.ledby.url}/calls/${nothing}`)).status).toBe(404);
  }
});

it('is previewed by its officers alone, in the words that everybody will read', async () => {
  const { officer, reviewer, stranger, owner } = stage;
  const { id } = await stage.done(officer, 'prepareCall', { windowId: await stage.aWindow(), ...terms });
  const query = 'query P($id: ID!) { callPreview(id: $id) { title phase summary } }';
  expect((await stage.ledby.ask(officer, query, { id })).data.callPreview).toEqual({
    title: 'Emergency',
    phase: 'ANNOUNCED',
    summary: terms.summary,
  });
  const refused = await Promise.all([reviewer, stranger, owner, {}].map(who => stage.ledby.ask(who, query, { id })));
  expect(refused.map(({ errors }) => errors[0]?.extensions.code)).toEqual(['NOT_ALLOWED', 'NOT_FOUND', 'NOT_FOUND', 'NOT_SIGNED_IN']);
});

it('begins from a past one, with its words and without its dates', async () => {
  const { officer } = stage;
  const id = await stage.aPublishedCall({ stage: 'CONCEPT_NOTE' });
  const cycleId = await stage.portfolio.anOpenCycle();
  const copy = await stage.done(
    officer,
    'cloneCall',
    { id, cycleId, code: 'SGP9' },
    `${everything} window { code title maximum { amount } }`,
  );
  expect(copy).toMatchObject({ status: 'DRAFT', stage: 'CONCEPT_NOTE', summary: terms.summary, closesAt: null, zone: 'Europe/Vienna' });
  expect(copy.window).toEqual({ code: 'SGP9', title: 'Emergency', maximum: { amount: '20000.00' } });
  expect(await stage.change(officer, 'cloneCall', { id, cycleId, code: 'SGP9' })).toMatchObject({ refusal: 'CODE_TAKEN' });

  const after = { windowId: await stage.aWindow(), ...terms, kind: 'INVITED', stage: 'FULL_PROPOSAL' };
  expect(await stage.change(officer, 'prepareCall', after)).toMatchObject({ refusal: 'BAD_INPUT' });
  expect(await stage.done(officer, 'prepareCall', { ...after, followsId: id }, 'follows { id stage }')).toEqual({
    follows: { id, stage: 'CONCEPT_NOTE' },
  });
});

it.each<[string, object, string]>([
  ['it closes before it opens', { closesLocal: '2025-12-31T09:00' }, 'BAD_INPUT'],
  ['clocks are put forward over its close', { closesLocal: '2099-03-29T02:30' }, 'BAD_INPUT'],
  ['its zone is an offset', { zone: '+02:00' }, 'BAD_INPUT'],
  ['its budget is nothing', { budget: '0' }, 'BAD_INPUT'],
  ['a language is none', { languages: ['English'] }, 'BAD_INPUT'],
  ['questions are taken for too long', { questionsUntilLocal: '2099-06-01T00:00' }, 'BAD_INPUT'],
])('is refused when %s, and nothing is changed', async (_, changes, refusal) => {
  const before = await stage.portfolio.rows('call_for_proposals');
  expect(await stage.change(stage.officer, 'prepareCall', { windowId: await stage.aWindow(), ...terms, ...changes })).toMatchObject({
    refusal,
  });
  expect(await stage.portfolio.rows('call_for_proposals')).toBe(before);
});

it('tells the second of two who write on it', async () => {
  const { id } = await stage.done(stage.officer, 'prepareCall', { windowId: await stage.aWindow(), ...terms });
  const edits = await Promise.all(
    ['One', 'Two', 'Three'].map(summary => stage.change(stage.officer, 'changeCall', { id, version: 1, summary })),
  );
  expect(edits.map(({ refusal }) => refusal ?? 'done').sort()).toEqual(['CONFLICT', 'CONFLICT', 'done']);
});
