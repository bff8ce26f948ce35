import { readFundOwnedId } from '@ledby/kernel';
import { type Applying, anOpenCall } from '../support/applying.js';

let us: Applying;
beforeAll(async () => {
  us = await anOpenCall();
});
afterAll(() => us?.stop());

describe('an application', () => {
  let id: string;

  it('is begun by the organisation’s own people, once for each call', async () => {
    expect(await us.start(us.viewer)).toMatchObject({ refusal: 'NOT_ALLOWED' });
    for (const somebody of [us.officer, us.stranger]) {
      expect(['NOT_FOUND', 'NOT_ALLOWED']).toContain((await us.start(somebody)).refusal);
    }
    const begun = await us.start(us.editor);
    id = begun.is.id;
    expect(begun.is).toMatchObject({ status: 'DRAFT', receiptNumber: null, answers: [] });
    expect(await us.start(us.owner)).toMatchObject({ refusal: 'ALREADY_APPLIED' });
  });

  it('is the applicants’ alone while it is written', async () => {
    await us.save(us.editor, id, { project_title: ['Safe house', 0] });
    for (const somebody of [us.officer, us.analyst, us.stranger, us.administrator]) {
      expect(await us.read(somebody, id)).toBeNull();
    }
    expect(await us.read(us.viewer, id)).toMatchObject({ answers: [{ question: 'project_title', value: 'Safe house', version: 1 }] });
  });

  it('saves each field for itself, and overwrites nothing that was not seen', async () => {
    const outcome = await us.save(us.owner, id, {
      project_title: ['Refuge', 0],
      summary: ['Shelter and counsel', 0],
      nonsense: ['x', 0],
      women: ['many', 0],
    });
    expect(outcome).toMatchObject({
      saved: [{ question: 'summary', version: 1 }],
      conflicts: [{ question: 'project_title', version: 1, yours: 'Refuge', saved: 'Safe house' }],
      refused: [
        { question: 'nonsense', code: 'QUESTION_UNKNOWN' },
        { question: 'women', code: 'WRONG_SHAPE' },
      ],
    });
    expect((await us.save(us.owner, id, { project_title: ['Refuge', 1] })).saved).toEqual([{ question: 'project_title', version: 2 }]);
  });

  it('is signed off by an owner when it is whole, and by nobody before', async () => {
    const { version } = await us.read(us.owner, id);
    const refused = await us.act(us.owner, 'certifyApplication', { id, version });
    expect(refused.refusal).toBe('ANSWERS_INCOMPLETE');
    expect(JSON.stringify(refused)).not.toContain('Refuge');
    expect(await us.problems(us.editor, id)).toEqual(
      expect.arrayContaining([expect.objectContaining({ question: 'amount', code: 'ANSWER_MISSING' })]),
    );
    await us.save(us.editor, id, { amount: [{ amount: '18000.00', currency: 'USD' }, 0], women: [40, 0] });
    expect(await us.problems(us.editor, id)).toEqual([]);
    expect(await us.act(us.editor, 'certifyApplication', { id, version })).toMatchObject({ refusal: 'NOT_ALLOWED' });
    expect((await us.act(us.owner, 'certifyApplication', { id, version })).is).toMatchObject({ status: 'CERTIFIED' });
  });

  it('asks for another signature after any change', async () => {
    await us.save(us.editor, id, { summary: ['Shelter, counsel, work', 1] });
    const { status, version, certifiedAt } = await us.read(us.owner, id);
    expect([status, certifiedAt]).toEqual(['DRAFT', null]);
    expect(await us.act(us.editor, 'submitApplication', { id, version })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    await us.act(us.owner, 'certifyApplication', { id, version });
  });

  it('is handed in once, whatever the line, and is the fund’s to read from then on', async () => {
    const { version } = await us.read(us.owner, id);
    const key = crypto.randomUUID();
    const [first, second] = await Promise.all(
      [1, 2].map(() => us.act(us.editor, 'submitApplication', { id, version, clientMutationKey: key })),
    );
    expect([first?.is, second?.is]).toEqual([first?.is, first?.is]);
    expect(first?.is).toMatchObject({ status: 'SUBMITTED', receiptNumber: expect.stringMatching(/^\d{4}-\d{6}-\d{2}$/) });
    const seen = await us.read(us.officer, id);
    expect(seen).toMatchObject({
      receiptNumber: first?.is.receiptNumber,
      requested: { amount: '18000.00', currency: 'USD' },
      answers: [],
      standing: { status: 'SUBMITTED' },
      revisions: [{ number: 1, answers: expect.arrayContaining([{ question: 'project_title', value: 'Refuge' }]) }],
    });
    expect((await us.read(us.editor, id)).standing).toBeNull();
    expect(await us.save(us.editor, id, { summary: ['Too late', 2] })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
    expect(await us.read(us.analyst, id)).toBeNull();
  });

  it('cannot be changed by anybody once it is handed in, not even by the database’s own user', async () => {
    const { fundId } = readFundOwnedId(id, 'apl');
    const { rows } = await us.ledby.owner.query(
      `select r.rolname, t.name from pg_roles r cross join (values ('application_revision'), ('submitted_answer')) t (name)
        where r.rolname in ('ledby_app', 'ledby_lead') and (has_column_privilege(r.oid, t.name, 'organisation_id', 'update') or has_table_privilege(r.oid, t.name, 'delete'))`,
    );
    expect([fundId.length, rows]).toEqual([36, []]);
  });
});

describe('before anything is begun', () => {
  const query =
    'query E($id: ID!, $answers: JSON!) { callEligibility(callId: $id, answers: $answers, language: "en") { key isKnown message } }';
  const unmet = async (as: typeof us.owner, answers: unknown) => us.ledby.ask(as, query, { id: us.call, answers });

  it('says whether a call is for somebody, by what they say so far', async () => {
    const one = { key: 'reachesSomebody', message: 'Somebody is reached.' };
    expect((await unmet(us.owner, {})).data.callEligibility).toEqual([{ ...one, isKnown: false }]);
    expect((await unmet(us.owner, { women: 0 })).data.callEligibility).toEqual([{ ...one, isKnown: true }]);
    expect((await unmet(us.owner, { women: 3 })).data.callEligibility).toEqual([]);
    expect((await unmet(us.owner, ['women'])).errors[0]?.extensions.code).toBe('BAD_INPUT');
  });
});
