import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let one: Candidate;
beforeAll(async () => {
  court = await Judging.start();
  one = await court.applicant('KE');
});
afterAll(() => court?.stop());

type As = Person['as'];
const say = (as: As, text: string, audience = 'APPLICANT', applicationId = one.id) =>
  court.tell(as, 'commentOnApplication', { applicationId, audience, text }, 'application { id }');
const read = async (as: As): Promise<readonly string[]> => {
  const query = 'query C($id: ID!) { application(id: $id) { comments { text audience isFromFund } } }';
  const { data } = await court.us.ledby.ask(as, query, { id: one.id });
  return (data.application?.comments ?? []).map(({ text, audience, isFromFund }: any) => `${text} ${audience} ${isFromFund}`);
};
const news = async (as: As) =>
  (await court.us.ledby.ask(as, '{ notices { nodes { event } } }')).data.notices.nodes.map(({ event }: any) => event);

it('keeps what officers say among themselves from the applicants, and tells each side what is meant for it', async () => {
  expect((await say(court.officer, 'Ask about the lease.', 'INTERNAL')).refusal).toBeUndefined();
  expect((await say(court.officer, 'Which lease do you have?')).refusal).toBeUndefined();
  expect((await say(one.owner, 'Until 2030.')).refusal).toBeUndefined();
  const theirs = ['Which lease do you have? APPLICANT true', 'Until 2030. APPLICANT false'];
  expect(await read(one.owner)).toEqual(theirs);
  expect(await read(court.us.second)).toEqual(['Ask about the lease. INTERNAL true', ...theirs]);
  expect([await news(one.owner), await news(court.officer), await news(court.us.second)]).toEqual([
    ['COMMENTED'],
    ['COMMENTED'],
    ['COMMENTED'],
  ]);
});

it('is written by those two sides alone, and says something', async () => {
  expect(await say(one.owner, 'x', 'INTERNAL')).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await say(court.officer, ' ')).toMatchObject({ refusal: 'BAD_INPUT', details: { field: 'text' } });
  const reviewer = await court.reviewer();
  const trustee = await court.person('TRUSTEE');
  for (const as of [reviewer.as, trustee.as, court.us.analyst, court.us.stranger, court.us.administrator, court.us.owner]) {
    expect(await say(as, 'x')).toMatchObject({ refusal: 'NOT_FOUND' });
    expect(await read(as)).toEqual([]);
  }
  const draft = (await court.us.start(court.us.owner)).is.id;
  expect(await say(court.us.owner, 'x', 'APPLICANT', draft)).toMatchObject({ refusal: 'NOT_ALLOWED' });
  expect(await say(court.officer, 'x', 'APPLICANT', draft)).toMatchObject({ refusal: 'NOT_FOUND' });
  expect(await read(one.owner)).toHaveLength(2);
});
