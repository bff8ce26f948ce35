import { randomUUID } from 'node:crypto';
import { shippedForm } from '@ledby/funds';
import { aCall, type CallStage } from '../support/a-call.js';
import type { Headers } from '../support/ledby-app.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await aCall();
});
afterAll(() => stage.portfolio.stop());

type Told = { readonly is?: any; readonly refusal?: string; readonly details?: any };

async function change(
  as: Headers,
  name: string,
  input: object,
  selection = 'formVersion { id number status version mistakes { code at } }',
): Promise<Told> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input!`;
  const query = `mutation Change($input: ${type}) { ${name}(input: $input) { ${selection} } }`;
  const { data, errors } = await stage.portfolio.ledby.ask(as, query, { input: { clientMutationKey: randomUUID(), ...input } });
  const [error] = errors;
  return error === undefined ? { is: Object.values(data[name])[0] } : { refusal: error.extensions['code'], details: error.extensions };
}

const read = async (as: Headers, id: string, words = 'title status jsonSchema definition texts { language markdown }') =>
  (await stage.portfolio.ledby.ask(as, `query One($id: ID!) { formVersion(id: $id) { ${words} } }`, { id })).data.formVersion;

const definition = (changes: object = {}) => ({ ...shippedForm('SHORT', '2024-12-01'), ...changes });
const draft = async (changes: object = {}) => {
  const { fund: fundId, officer } = stage.portfolio;
  return (await change(officer, 'draftForm', { fundId, code: randomUUID().slice(0, 8), definition: definition(changes) })).is;
};
const published = async () => {
  const { id, version } = await draft();
  return (await change(stage.portfolio.officer, 'publishForm', { id, version })).is;
};

it('takes a form that comes with Ledby from draft to publication, to its next version and out of use', async () => {
  const { officer, fund: fundId } = stage.portfolio;
  const adopted = await change(officer, 'adoptShippedForm', { fundId, form: 'FULL', registeredBy: '2023-12-01' });
  expect(adopted.is).toMatchObject({ number: 1, status: 'DRAFT', mistakes: [] });
  const again = await change(officer, 'adoptShippedForm', { fundId, form: 'FULL', registeredBy: '2023-12-01' });
  expect(again.refusal).toBe('CODE_TAKEN');
  const { id } = adopted.is;
  expect((await change(officer, 'publishForm', { id, version: 1 })).is).toMatchObject({ status: 'PUBLISHED' });

  const next = (await change(officer, 'startFormVersion', { id })).is;
  expect(next).toMatchObject({ number: 2, status: 'DRAFT' });
  expect((await change(officer, 'startFormVersion', { id })).refusal).toBe('CODE_TAKEN');
  expect((await change(officer, 'publishForm', { id: next.id, version: 1 })).is).toMatchObject({ number: 2, status: 'PUBLISHED' });
  expect(await read(officer, id, 'status')).toEqual({ status: 'RETIRED' });
  expect((await change(officer, 'retireForm', { id: next.id, version: 2 })).is).toMatchObject({ status: 'RETIRED' });
  const { texts } = await read(officer, id);
  expect(texts.map(({ language }: any) => language)).toEqual(['en', 'fr']);
  expect(texts[0].markdown).toContain('### 2.2 Summary');
  expect(texts[0].markdown).toContain('*Required. At most 200 words.*');
});

it('tells the mistakes of a draft, and refuses to publish it by their codes', async () => {
  const { officer } = stage.portfolio;
  const asksNames = {
    key: 'who',
    type: 'LONG_TEXT',
    title: { en: 'Names of the victims you assist', fr: 'Noms des victimes que vous aidez' },
    sensitivity: 'INTERNAL',
  };
  const section = { key: 'more', title: { en: 'More', fr: 'Plus' }, questions: [asksNames] };
  const { id, version, mistakes } = await draft({ sections: [...definition().sections, section] });
  expect(mistakes).toEqual([{ code: 'IDENTITY_ASKED', at: 'who' }]);
  const refused = await change(officer, 'publishForm', { id, version });
  expect(refused).toMatchObject({ refusal: 'FORM_NOT_SOUND', details: { mistakes: [{ code: 'IDENTITY_ASKED', at: 'who' }] } });
  expect(await read(officer, id, 'status version')).toEqual({ status: 'DRAFT', version: 1 });
  const mended = await change(officer, 'changeFormDraft', { id, version, definition: definition() });
  expect(mended.is).toMatchObject({ version: 2, mistakes: [] });
});

it('tells the second of two who write the same draft, and changes nothing that is published', async () => {
  const { officer } = stage.portfolio;
  const { id } = await draft();
  const edits = await Promise.all([1, 2, 3].map(() => change(officer, 'changeFormDraft', { id, version: 1, definition: definition() })));
  expect(edits.map(({ refusal }) => refusal ?? 'done').sort()).toEqual(['CONFLICT', 'CONFLICT', 'done']);
  await change(officer, 'publishForm', { id, version: 2 });
  const late = await change(officer, 'changeFormDraft', { id, version: 3, definition: definition() });
  expect(late).toMatchObject({ refusal: 'ILLEGAL_TRANSITION', details: { open: ['RETIRE'] } });
});

it('is kept from change by the database itself', async () => {
  const { ledby } = stage.portfolio;
  await published();
  const tamper = (set: string) => ledby.owner.query(`update form_version set ${set} where status <> 'DRAFT'`);
  await expect(tamper(`title = 'Other'`)).rejects.toThrow('a published form is never changed');
  await expect(tamper(`definition = '{}'`)).rejects.toThrow('a published form is never changed');
  await expect(tamper(`status = 'DRAFT', published_at = null`)).rejects.toThrow('a published form is never changed');
});

it('refuses what is no form, and names the places', async () => {
  const { officer, fund: fundId } = stage.portfolio;
  const bad = definition({ sections: [{ key: 'a', title: { en: 'A' }, questions: [{ key: 'b', type: 'PASSWORD', title: {} }] }] });
  const refused = await change(officer, 'draftForm', { fundId, code: 'bad', definition: bad });
  expect(refused).toMatchObject({ refusal: 'FORM_UNREADABLE', details: { places: ['sections.0.questions.0.type'] } });
  let deep: object = { answered: 'legalName' };
  for (let step = 0; step < 30; step += 1) {
    deep = { not: deep };
  }
  const checks = [{ key: 'deep', at: 'legalName', demand: deep, otherwise: { en: 'No.', fr: 'Non.' } }];
  expect((await change(officer, 'draftForm', { fundId, code: 'deep', definition: definition({ checks }) })).refusal).toBeUndefined();
  expect(await change(officer, 'draftForm', { fundId, code: 'x', definition: 'none' })).toMatchObject({ refusal: 'FORM_UNREADABLE' });
});

it('is written by officers, read by whoever serves the fund, and by everybody once a call takes it', async () => {
  const { officer, reviewer, stranger, fund: fundId } = stage.portfolio;
  const { id, version } = await draft();
  for (const [who, code] of [
    [reviewer, 'NOT_ALLOWED'],
    [stranger, 'NOT_FOUND'],
    [{}, 'NOT_SIGNED_IN'],
  ] as const) {
    expect((await change(who, 'publishForm', { id, version })).refusal).toBe(code);
    expect((await change(who, 'changeFormDraft', { id, version, definition: definition() })).refusal).toBe(code);
    expect((await change(who, 'draftForm', { fundId, code: 'theirs', definition: definition() })).refusal).toBe(code);
  }
  expect(await read(reviewer, id, 'status')).toEqual({ status: 'DRAFT' });
  await change(officer, 'publishForm', { id, version });
  expect(await read(stage.owner, id)).toBeNull();

  const call = await stage.aDraft();
  const early = await draft();
  const choose = (formVersionId: string, seen: number) =>
    change(officer, 'chooseFormOfCall', { id: call.id, version: seen, formVersionId }, 'callForProposals { formVersion { id } version }');
  expect((await choose(early.id, call.version)).refusal).toBe('FORM_NOT_SOUND');
  const chosen = await choose(id, call.version);
  expect(chosen.is).toMatchObject({ formVersion: { id } });
  expect(await read(stage.owner, id)).toBeNull();
  await stage.publish(call.id);
  const form = await read(stage.owner, id, 'title mistakes { code } texts { language } form { id } jsonSchema');
  expect(form).toMatchObject({ mistakes: [], texts: [{ language: 'en' }, { language: 'fr' }], form: null });
  expect(form.jsonSchema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(await read(stranger, id, 'status')).toEqual({ status: 'PUBLISHED' });
});
