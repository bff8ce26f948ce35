import { parse } from 'graphql';
import { KeptDocuments } from './kept-documents.js';

const aDocument = (name: string) => parse(`{ ${name.padEnd(96, 'x')} }`);

it('hands a document back as it was given', async () => {
  const [kept, document] = [new KeptDocuments(), aDocument('a')];
  await kept.set('a', document);
  expect(await kept.get('a')).toBe(document);
  expect(await kept.get('b')).toBeUndefined();
});

it('keeps as much text as it may, and lets the longest unused go', async () => {
  const kept = new KeptDocuments(1_000);
  await kept.set('first', aDocument('first'));
  await kept.set('second', aDocument('second'));
  for (let place = 0; place < 8; place += 1) {
    await kept.set(`more${place}`, aDocument(`more${place}`));
  }
  expect([kept.size, await kept.get('first')]).toEqual([10, expect.anything()]);
  await kept.set('last', aDocument('last'));
  expect([kept.size, await kept.get('second'), await kept.get('first')]).toEqual([10, undefined, expect.anything()]);
});

it('counts a document once however often it is given, and keeps none that is too large', async () => {
  const kept = new KeptDocuments(250);
  for (let again = 0; again < 5; again += 1) {
    await kept.set('a', aDocument('a'));
  }
  await kept.set('b', aDocument('b'));
  expect(kept.size).toBe(2);
  await kept.set('huge', parse(`{ ${'x'.repeat(300)} }`));
  expect(await kept.get('huge')).toBeUndefined();
});
