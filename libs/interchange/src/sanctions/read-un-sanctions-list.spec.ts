import { readUnSanctionsList } from './read-un-sanctions-list.js';

const list = (entries: string, dated = '2026-11-20T10:00:00Z') =>
  `<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="${dated}">${entries}</CONSOLIDATED_LIST>`;
const heron = `<ENTITY><FIRST_NAME>BLUE HERON FRONT</FIRST_NAME><REFERENCE_NUMBER>XXe.001</REFERENCE_NUMBER>
  <ENTITY_ALIAS><QUALITY/><ALIAS_NAME>Heron &amp; Friends</ALIAS_NAME></ENTITY_ALIAS><ENTITY_ALIAS><ALIAS_NAME/></ENTITY_ALIAS></ENTITY>`;
const somebody = `<INDIVIDUAL><FIRST_NAME>ZORAN</FIRST_NAME><SECOND_NAME>QUILL</SECOND_NAME><REFERENCE_NUMBER>XXi.002</REFERENCE_NUMBER>
  <NAME_ORIGINAL_SCRIPT>Зоран Куилл</NAME_ORIGINAL_SCRIPT><INDIVIDUAL_ALIAS><ALIAS_NAME/></INDIVIDUAL_ALIAS></INDIVIDUAL>`;
const refusal = expect.objectContaining({ code: 'FILE_REFUSED' });

it('reads each entry with all its names', () => {
  const { datedAt, entries } = readUnSanctionsList(list(`<INDIVIDUALS>${somebody}</INDIVIDUALS><ENTITIES>${heron}</ENTITIES>`));
  expect(datedAt.toISOString()).toBe('2026-11-20T10:00:00.000Z');
  expect(entries).toMatchObject([
    { reference: 'XXi.002', kind: 'INDIVIDUAL', names: ['ZORAN QUILL', 'Зоран Куилл'] },
    { reference: 'XXe.001', kind: 'ENTITY', names: ['BLUE HERON FRONT', 'Heron & Friends'] },
  ]);
});

it('knows an entry again that says the same on another day', () => {
  const [one, other] = ['2026-11-20T10:00:00Z', '2026-11-21T10:00:00Z'].map(day =>
    readUnSanctionsList(list(`<INDIVIDUALS/><ENTITIES>${heron}</ENTITIES>`, day)),
  );
  expect(one?.entries[0]?.digest).toBe(other?.entries[0]?.digest);
  expect(one?.digest).not.toBe(other?.digest);
});

it.each([
  ['no XML', 'name,reference'],
  ['another document', '<releases><release/></releases>'],
  ['no entries', list('<INDIVIDUALS/><ENTITIES/>')],
  ['no day', list(`<ENTITIES>${heron}</ENTITIES>`, 'soon')],
  ['one number twice', list(`<ENTITIES>${heron}${heron}</ENTITIES>`)],
  [
    'an entity of its own',
    `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>${list(`<ENTITIES><ENTITY><FIRST_NAME>&a;</FIRST_NAME><REFERENCE_NUMBER/></ENTITY></ENTITIES>`)}`,
  ],
])('refuses %s', (_, content) => {
  expect(() => readUnSanctionsList(content)).toThrow(refusal);
});
