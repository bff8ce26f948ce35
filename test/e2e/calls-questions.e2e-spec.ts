import { randomUUID } from 'node:crypto';
import { aCall, type CallStage } from '../support/a-call.js';
import type { Headers } from '../support/ledby-app.js';

let stage: CallStage;
let callId: string;
beforeAll(async () => {
  stage = await aCall();
  callId = await stage.aPublishedCall();
});
afterAll(() => stage.stop());

const ask = (as: Headers, organisationId: string, question = 'May we begin in June?') =>
  stage.change(as, 'askClarification', { callId, organisationId, question }, 'id status question version');
const questions = async (as: Headers) =>
  (
    await stage.ledby.ask(
      as,
      'query Q($id: ID!) { callForProposals(id: $id) { clarifications { nodes { id status question answer } } } }',
      {
        id: callId,
      },
    )
  ).data.callForProposals.clarifications.nodes;

it('is asked for an organisation, answered within the fund, and published to all in one round', async () => {
  const { officer, owner, ownerOfOther, organisation, other } = stage;
  const mine = (await ask(owner, organisation, 'We are Tulay in Cebu: may we begin in June?')).is;
  const theirs = (await ask(ownerOfOther, other, 'In which languages?')).is;
  expect(mine).toMatchObject({ status: 'ASKED', version: 1 });
  expect(await questions(owner)).toEqual([expect.objectContaining({ id: mine.id, status: 'ASKED' })]);
  expect(await questions(officer)).toHaveLength(2);

  const reply = { id: mine.id, version: 1, answer: 'Yes.', question: 'May a project begin in June?' };
  const [one, two] = await Promise.all([
    stage.change(officer, 'answerClarification', reply, 'status question'),
    stage.change(stage.second, 'answerClarification', { ...reply, answer: 'No.' }, 'status question'),
  ]);
  expect([one.refusal, two.refusal].filter(refusal => refusal !== undefined)).toEqual(['CONFLICT']);
  expect(await questions(ownerOfOther)).toEqual([expect.objectContaining({ id: theirs.id })]);
  expect((await stage.publicly(callId)).clarifications).toEqual([]);

  await stage.done(officer, 'publishClarifications', { callId });
  const [told] = (await stage.publicly(callId)).clarifications;
  expect(told.question).toBe('May a project begin in June?');
  expect(await questions(ownerOfOther)).toHaveLength(2);
  expect(await questions(stage.stranger)).toHaveLength(1);
  expect(await stage.change(officer, 'answerClarification', { ...reply, version: 3 })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  const page = await (await fetch(`${stage.ledby.url}/calls/${callId}`)).text();
  expect(page).toContain('May a project begin in June?');
  expect(page).not.toContain('Tulay');
});

it('names the asker nowhere: in no field, to no one', async () => {
  const query = '{ __type(name: "Clarification") { fields { name } } }';
  const { data } = await stage.ledby.ask(stage.officer, query);
  const fields = data.__type.fields.map(({ name }: { name: string }) => name).sort();
  expect(fields).toEqual(['answer', 'id', 'publishedAt', 'question', 'status', 'version']);
  const { rows } = await stage.ledby.owner.query(
    `select * from app.public_call($1, (select min(id::text)::uuid from call_for_proposals), now())`,
    [stage.portfolio.fundId],
  );
  const { rows: names } = await stage.ledby.owner.query('select id from organisation');
  for (const { id } of names) {
    expect(JSON.stringify(rows)).not.toContain(id);
  }
});

it('is not asked for others, by nobody, about what is not published, or too late', async () => {
  const { owner, officer, organisation, other, stranger } = stage;
  const before = await stage.portfolio.rows('clarification');
  expect((await ask(owner, other)).refusal).toBe('NOT_FOUND');
  expect((await ask(officer, organisation)).refusal).toBe('NOT_ALLOWED');
  expect((await ask(stranger, organisation)).refusal).toBe('NOT_ALLOWED');
  expect((await ask({}, organisation)).refusal).toBe('NOT_SIGNED_IN');
  const { id: draft } = await stage.aDraft();
  const about = { callId: draft, organisationId: organisation, question: 'When?' };
  expect((await stage.change(owner, 'askClarification', about)).refusal).toBe('NOT_FOUND');
  await stage.ledby.owner.query(
    `update call_for_proposals set questions_until = clock_timestamp() - interval '1 second', questions_until_local = 'x' where status = 'PUBLISHED'`,
  );
  expect(await ask(owner, organisation)).toMatchObject({ refusal: 'CALL_CLOSED', message: expect.stringContaining('answered to all') });
  expect(await stage.portfolio.rows('clarification')).toBe(before);
});

it('is answered and published by officers alone', async () => {
  const [first] = await questions(stage.officer);
  const reply = { id: first.id, version: 1, answer: 'Ours.', clientMutationKey: randomUUID() };
  for (const [who, answering, publishing] of [
    [stage.owner, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [stage.stranger, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [stage.reviewer, 'NOT_ALLOWED', 'NOT_ALLOWED'],
    [{}, 'NOT_SIGNED_IN', 'NOT_SIGNED_IN'],
  ] as const) {
    expect((await stage.change(who, 'answerClarification', reply)).refusal).toBe(answering);
    expect((await stage.change(who, 'publishClarifications', { callId })).refusal).toBe(publishing);
  }
});
