import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { type Applying, anOpenCall } from '../support/applying.js';
import { Uploading } from '../support/uploading.js';

let us: Applying;
let id: string;
let ours: Uploading;
beforeAll(async () => {
  us = await anOpenCall();
  id = (await us.start(us.owner)).is.id;
  ours = new Uploading(us.ledby, us.editor);
});
afterAll(() => us?.stop());

const pdf = (text = 'Statutes') => Buffer.from(`%PDF-1.4\n% ${text}\n${'0'.repeat(5_000)}\n%%EOF\n`);
const files = async (as: Uploading['as']) => {
  const query = 'query F($id: ID!) { application(id: $id) { files { id name kind bytes sha256 isSubmitted } } }';
  return (await us.ledby.ask(as, query, { id })).data.application?.files ?? [];
};
const discard = (as: Uploading['as'], file: string) => us.tell(as, 'discardFile', 'DiscardFileInput', { id: file }, 'application { id }');

describe('an upload', () => {
  it('goes on where a poor line broke it off', async () => {
    const bytes = pdf();
    const { at, status } = await ours.begin(id, 'Statutes 2024.pdf', bytes.length);
    expect(status).toBe(201);
    expect(await ours.go(at, 0, bytes.subarray(0, 2_000))).toMatchObject({ status: 204, offset: 2_000, file: null });
    expect(await ours.whereItStands(at)).toMatchObject({ status: 200, offset: 2_000 });
    expect(await ours.go(at, 1_000, bytes.subarray(1_000))).toMatchObject({ status: 409 });
    expect(await files(us.owner)).toEqual([]);
    const done = await ours.go(at, 2_000, bytes.subarray(2_000));
    expect(done.status).toBe(204);
    expect(await files(us.owner)).toMatchObject([
      {
        id: done.file,
        name: 'Statutes 2024.pdf',
        kind: 'PDF',
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      },
    ]);
    const taken = await ours.take(done.file ?? '');
    expect(taken.bytes.equals(bytes)).toBe(true);
    expect(taken.headers.get('content-disposition')).toBe('attachment; filename="file.pdf"');
    expect(taken.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('belongs to whoever began it, and to who writes the application', async () => {
    const bytes = pdf('Second');
    const { at } = await ours.begin(id, 'b.pdf', bytes.length);
    for (const as of [us.owner, us.viewer, us.officer, us.stranger]) {
      expect(await new Uploading(us.ledby, as).whereItStands(at)).toMatchObject({ status: 404 });
      expect(await new Uploading(us.ledby, as).go(at, 0, bytes)).toMatchObject({ status: 404 });
    }
    for (const as of [us.viewer, us.officer, us.analyst, us.stranger]) {
      expect([403, 404]).toContain((await new Uploading(us.ledby, as).whole(id, 'c.pdf', bytes)).status);
    }
    expect(await new Uploading(us.ledby, {}).begin(id, 'c.pdf', 10)).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' });
    expect(await ours.begin(id, 'c.pdf', 10, { origin: 'https://elsewhere.example' })).toMatchObject({ status: 403 });
    expect(await ours.send(at, 'GET', {})).toMatchObject({ status: 405 });
    const hidden = new Uploading(us.ledby, us.stranger);
    for (const method of ['GET', 'HEAD', 'PATCH', 'DELETE']) {
      expect(await hidden.send(at, 'POST', { 'x-http-method-override': method })).toMatchObject({ status: 405 });
    }
  });

  it('is refused for what it is, not for what it is called, and leaves nothing', async () => {
    expect(await ours.begin(id, 'big.pdf', 25_000_001)).toMatchObject({ status: 413 });
    expect(await ours.begin(id, '../../etc/passwd', 10)).toMatchObject({ status: 400, code: 'BAD_INPUT' });
    const before = await files(us.owner);
    const page = Buffer.from('<html><script>alert(1)</script></html>');
    const withProgram = Buffer.from(pdf().toString().replace('Statutes', '/JavaScript'));
    const cut = (
      await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
        .png()
        .toBuffer()
    ).subarray(0, 200);
    for (const bytes of [page, withProgram, pdf().subarray(0, 3_000), cut, Buffer.from('MZ'.padEnd(200, 'x'))]) {
      const refused = await ours.whole(id, 'report.pdf', bytes);
      expect(refused).toMatchObject({ status: 400, code: 'FILE_REFUSED' });
      expect(await ours.whereItStands(refused.at)).toMatchObject({ status: 404 });
    }
    expect(await files(us.owner)).toEqual(before);
  });

  it('is not begun without end', async () => {
    const owner = new Uploading(us.ledby, us.owner);
    const begun = [];
    for (let place = 0; place < 21; place += 1) {
      begun.push((await owner.begin(id, 'a.pdf', 10)).status);
    }
    expect(begun).toEqual([...Array.from({ length: 20 }, () => 201), 400]);
    expect((await ours.begin(id, 'a.pdf', 10)).status).toBe(201);
  });

  it('draws a picture anew, so that it tells no place', async () => {
    const exif = { IFD0: { Artist: 'Amal' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } };
    const photo = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'blue' } })
      .withExif(exif)
      .jpeg()
      .toBuffer();
    expect(photo.includes('Amal')).toBe(true);
    const { file } = await ours.whole(id, 'house.jpg', photo);
    const { bytes } = await ours.take(file ?? '');
    expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 40, height: 20 });
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect(bytes.includes('Amal')).toBe(false);
    expect((await discard(us.viewer, file ?? '')).refusal).toBe('NOT_ALLOWED');
    expect((await discard(us.editor, file ?? '')).refusal).toBeUndefined();
    expect((await ours.take(file ?? '')).status).toBe(404);
  });
});

describe('a file that an answer names', () => {
  let file: string;
  it('is there, and of a kind that was asked for', async () => {
    [{ id: file }] = await files(us.owner);
    await us.save(us.editor, id, { papers: [{ files: ['fil_none'] }, 0] });
    expect((await us.problems(us.editor, id)).map(({ question, code }) => `${question} ${code}`)).toContain('papers NO_SUCH_FILE');
    await us.save(us.editor, id, { papers: [{ files: [file] }, 1] });
    expect((await us.problems(us.editor, id)).map(({ question }) => question)).not.toContain('papers');
    expect(await discard(us.editor, file)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });

  it('opens to the fund when it is handed in, and what no answer names does not', async () => {
    const { file: other } = await ours.whole(id, 'draft.pdf', pdf('Draft'));
    const officer = new Uploading(us.ledby, us.officer);
    expect((await officer.take(file)).status).toBe(404);
    const amount = { amount: '18000.00', currency: 'USD' };
    await us.save(us.owner, id, { project_title: ['Refuge', 0], summary: ['Shelter', 0], women: [40, 0], amount: [amount, 0] });
    await us.next(us.owner, 'certifyApplication', id);
    expect((await us.next(us.owner, 'submitApplication', id)).is).toMatchObject({ status: 'SUBMITTED' });
    expect((await officer.take(file)).status).toBe(200);
    expect(await files(us.officer)).toMatchObject([{ id: file, isSubmitted: true }]);
    expect((await officer.take(other ?? '')).status).toBe(404);
    for (const as of [us.analyst, us.stranger, us.administrator]) {
      expect((await new Uploading(us.ledby, as).take(file)).status).toBe(404);
    }
    expect(await discard(us.editor, file)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(await ours.whole(id, 'late.pdf', pdf('Late'))).toMatchObject({ status: 400, code: 'ILLEGAL_TRANSITION' });
  });
});
