import { randomBytes, randomUUID } from 'node:crypto';
import { Portfolio } from '../support/a-portfolio.js';
import { aPdf, Attesting } from '../support/attesting.js';

let portfolio: Portfolio;
let us: Attesting;
let id: string;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
beforeEach(async () => {
  us = await Attesting.of(portfolio);
  id = await us.asked();
});
afterAll(() => portfolio.stop());

const fetched = (as: Readonly<Record<string, string>>, paper: string) =>
  fetch(`${portfolio.ledby.url}/api/papers/${paper}`, { headers: as });
const papers = async () => (await us.read(us.owner, id, 'papers { id kind mediaType sizeBytes }')).papers;

it('is taken from the organisation, and handed out as a file to it and to whoever may verify', async () => {
  const content = aPdf();
  const { status, body } = await us.send(us.editor, id, { kind: 'PAY_POLICY', content });
  expect([status, body.replayed]).toEqual([201, false]);
  expect(body.notice).toContain('Governance papers only');
  expect(await papers()).toEqual([{ id: body.id, kind: 'PAY_POLICY', mediaType: 'application/pdf', sizeBytes: content.length }]);
  for (const as of [us.owner, portfolio.officer]) {
    const answer = await fetched(as, body.id);
    expect(answer.status).toBe(200);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="paper.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true);
  }
  for (const as of [us.viewer, us.privacy, us.analyst, portfolio.finance, portfolio.administrator, portfolio.stranger]) {
    expect([(await fetched(as, body.id)).status, (await us.send(as, id)).body.code]).toEqual([
      404,
      as === us.privacy ? 'NOT_ALLOWED' : 'NOT_FOUND',
    ]);
  }
  expect((await us.send(portfolio.officer, id)).body.code).toBe('NOT_ALLOWED');
  expect([(await fetched({}, body.id)).status, (await us.send({}, id)).status]).toEqual([401, 401]);
});

it('happens once for one key, and keeps one copy of one paper', async () => {
  const [key, content] = [randomUUID(), aPdf()];
  const first = await us.send(us.owner, id, { key, content });
  expect((await us.send(us.owner, id, { key, content })).body).toMatchObject({ id: first.body.id, replayed: true });
  expect((await us.send(us.owner, id, { key, content: aPdf() })).body.code).toBe('IDEMPOTENCY_MISMATCH');
  expect((await us.send(us.owner, id, { content })).body).toMatchObject({ id: first.body.id, replayed: false });
  expect(await papers()).toHaveLength(1);
});

it.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'application/pdf'],
  ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'application/pdf'],
  ['a page behind the start of a PDF', Buffer.from('%PDF-1.4\n<html><script>alert(1)</script></html>'), 'application/pdf'],
  ['a PDF behind something else', Buffer.concat([Buffer.from('GIF89a'), aPdf()]), 'application/pdf'],
  ['a PDF with an archive behind it', Buffer.concat([aPdf(), Buffer.from('PK\u0003\u0004'), randomBytes(64)]), 'application/pdf'],
  ['a PDF with a program', Buffer.from('%PDF-1.7\n<< /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >>\n%%EOF\n'), 'application/pdf'],
  ['a PDF that says it is a picture', aPdf(), 'image/png'],
  ['an archive', Buffer.from('PK\u0003\u0004'), 'application/zip'],
  ['half a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0]), 'image/png'],
  [
    'more than 10 MB',
    Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(10 * 1024 * 1024), Buffer.from('\n%%EOF')]),
    'application/pdf',
  ],
])('refuses %s, and keeps nothing', async (_, content, type) => {
  const { status, body } = await us.send(us.owner, id, { content, type });
  expect([status, body.code]).toEqual([400, 'PAPER_REFUSED']);
  expect(await papers()).toEqual([]);
});

it('can be taken back as long as nobody looks at it, and shows nothing any more', async () => {
  const paperId = await us.paper(id);
  await us.move(us.owner, 'draftAttestation', id, { reply: 'RS200' });
  await us.move(us.owner, 'answerGuards', id, { guards: [{ code: 'G1', met: true, paperId }] });
  await us.move(us.owner, 'discardPaper', id, { paperId });
  expect(await us.read(us.owner, id, 'papers { id } guards { code met paper { id } }')).toEqual({
    papers: [],
    guards: [{ code: 'G1', met: true, paper: null }],
  });
  expect((await fetched(us.owner, paperId)).status).toBe(404);
  expect(await us.tries(us.owner, 'answerGuards', id, { guards: [{ code: 'G2', met: true, paperId }] })).toMatchObject({
    refusal: 'NOT_FOUND',
  });

  us = await Attesting.of(portfolio);
  id = await us.submitted();
  expect((await us.send(us.owner, id)).body.code).toBe('ILLEGAL_TRANSITION');
});
