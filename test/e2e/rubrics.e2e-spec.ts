import { type Applying, anOpenCall } from '../support/applying.js';

let us: Applying;
beforeAll(async () => {
  us = await anOpenCall();
});
afterAll(() => us?.stop());

const anchors = [
  { score: 0, meaning: 'Not answered' },
  { score: 5, meaning: 'Convincing in every part' },
];
const criteria = (...weights: number[]) =>
  weights.map((weight, place) => ({ key: `c${place}`, title: `Criterion ${place}`, weight, best: 5, anchors }));
const fields = 'rubric { id status version publishedAt criteria { key title weight best anchors } call { id } }';
const keep = (as: typeof us.officer, weights: readonly number[], version?: number) =>
  us.tell(as, 'keepRubric', 'KeepRubricInput', { callId: us.call, criteria: criteria(...weights), version }, fields);
const publish = (as: typeof us.officer, id: string, version: number) =>
  us.tell(as, 'publishRubric', 'PublishRubricInput', { id, version }, fields);
const read = async (as: typeof us.officer) => {
  const query = `query R($id: ID!) { callForProposals(id: $id) { ${fields} } }`;
  const { data } = await us.ledby.ask(as, query, { id: us.call });
  return data?.callForProposals?.rubric ?? null;
};

describe('the rubric of a call', () => {
  let id: string;

  it('is written by the officers of the fund, and read by those who judge', async () => {
    const reviewer = await us.person({ funds: { REVIEWER: [us.portfolio.fundId] } });
    for (const somebody of [us.owner, us.analyst, us.stranger, us.administrator, reviewer]) {
      expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await keep(somebody, [100])).refusal);
    }
    const { rubric } = await keep(us.officer, [60, 50]);
    id = rubric.id;
    expect(rubric).toMatchObject({ status: 'DRAFT', version: 1, publishedAt: null, call: { id: us.call } });
    expect(rubric.criteria.map(({ weight }: any) => weight)).toEqual([60, 50]);
    expect(rubric.criteria[0].anchors).toEqual(anchors);
    expect(await read(reviewer)).toMatchObject({ id });
    for (const somebody of [us.owner, us.analyst, us.stranger, us.administrator]) {
      expect(await read(somebody)).toBeNull();
    }
  });

  it('overwrites nothing that was not seen', async () => {
    expect(await keep(us.second, [100])).toMatchObject({ refusal: 'CONFLICT' });
    expect(await keep(us.second, [100], 7)).toMatchObject({ refusal: 'CONFLICT' });
    expect((await read(us.officer)).criteria).toHaveLength(2);
  });

  it('is not published with a mistake, and says each', async () => {
    expect(await publish(us.officer, id, 1)).toMatchObject({
      refusal: 'RUBRIC_NOT_SOUND',
      details: { mistakes: [{ code: 'WEIGHTS_NOT_100', criterion: null }] },
    });
    expect(await read(us.officer)).toMatchObject({ status: 'DRAFT', version: 1 });
  });

  it('is fixed once it is published', async () => {
    expect((await keep(us.second, [60, 40], 1)).rubric).toMatchObject({ version: 2 });
    expect(await publish(us.officer, id, 1)).toMatchObject({ refusal: 'CONFLICT' });
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await publish(us.owner, id, 2)).refusal);
    expect((await publish(us.officer, id, 2)).rubric).toMatchObject({ status: 'PUBLISHED', version: 3 });
    expect(await keep(us.officer, [100], 3)).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });
});
