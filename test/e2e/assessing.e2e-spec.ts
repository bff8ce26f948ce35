import { type Candidate, Judging, type Person } from '../support/judging.js';

let court: Judging;
let ana: Person;
let ben: Person;
let cho: Person;
let candidate: Candidate;
beforeAll(async () => {
  court = await Judging.start();
  [ana, ben, cho] = [await court.reviewer(), await court.reviewer(), await court.reviewer()];
  candidate = await court.candidate('KE');
  for (const reviewer of [ana, ben, cho]) {
    await court.assign(court.officer, reviewer, [candidate]);
  }
});
afterAll(() => court?.stop());

const mine = async ({ as }: Person) => (await court.assignments(as))[0];
const review = async () => {
  const query =
    'query R($id: ID!) { application(id: $id) { review { readers undeclared recused locked mean lowest highest } assessments { id state } } }';
  return (await court.us.ledby.ask(court.officer, query, { id: candidate.id })).data.application;
};

describe('what a reviewer reads', () => {
  it('is nothing before they have declared themselves free', async () => {
    expect(await mine(ana)).toMatchObject({ state: 'OFFERED', reading: null, assessment: null, shownApplicant: null, application: null });
  });

  it('is then what was handed in, without what tells who applies', async () => {
    const { id, version } = await mine(ana);
    for (const said of [{ isFree: false }, { isFree: true, conflict: 'DECLARED' }]) {
      const told = await court.tell(ana.as, 'answerAssignment', { id, version, ...said }, 'replayed');
      expect(told).toMatchObject({ refusal: 'BAD_INPUT', details: { field: 'conflict' } });
    }
    const { assignment } = await court.answer(ana.as, { id, version });
    const { reading } = assignment;
    expect(reading.answers.map(({ question }: any) => question)).toEqual(['amount', 'project_title', 'summary', 'women']);
    expect(reading).toMatchObject({ title: null, applicant: null, language: 'en' });
    expect(JSON.stringify(assignment)).not.toMatch(/hope@example|Refuge [0-9a-f]/);
  });

  it('is their own alone: no other reviewer’s, by no path', async () => {
    await court.answer(ben.as, await mine(ben));
    const [of, seen] = [await mine(ben), await court.assignments(ana.as)];
    expect(seen).toHaveLength(1);
    for (const id of [of.id, of.assessment.id, candidate.id]) {
      const { data } = await court.us.ledby.ask(ana.as, 'query N($id: ID!) { node(id: $id) { id } }', { id });
      expect(data.node).toBeNull();
    }
    expect((await court.us.ledby.ask(ana.as, '{ applications { totalCount } }')).data.applications.totalCount).toBe(0);
    for (const told of [
      await court.answer(ana.as, of, 'DECLARED'),
      await court.score(ana.as, of.assessment, [1, 1]),
      await court.lock(ana.as, of.assessment),
    ]) {
      expect(told).toMatchObject({ refusal: 'NOT_FOUND' });
    }
  });

  it('shows what others found once their own is in, and never before', async () => {
    const [a, b] = [(await mine(ana)).assessment, (await mine(ben)).assessment];
    expect(await court.score(ana.as, a, [6, 1])).toMatchObject({ refusal: 'SCORES_REFUSED', details: { outOfRange: ['c0'] } });
    const half = await court.score(ana.as, a, [4], null);
    expect(half['assessment']).toMatchObject({ version: 2, total: null });
    expect(await court.lock(ana.as, half['assessment'])).toMatchObject({ refusal: 'SCORES_REFUSED' });
    expect(await court.score(ana.as, a, [4, 2])).toMatchObject({ refusal: 'CONFLICT' });
    const whole = await court.score(ana.as, half['assessment'], [4, 2]);
    expect((await court.lock(ana.as, whole['assessment'])).assessment).toMatchObject({ state: 'LOCKED', total: 6400 });
    expect((await mine(ben)).reading.assessments).toHaveLength(1);
    expect((await mine(ana)).reading.assessments).toHaveLength(1);
    const scored = await court.score(ben.as, b, [1, 0], 'DO_NOT_FUND');
    expect((await court.lock(ben.as, scored['assessment'])).assessment).toMatchObject({ total: 1200 });
    expect((await mine(ben)).reading.assessments.map(({ total }: any) => total).sort()).toEqual([1200, 6400]);
    expect((await mine(ana)).reading.assessments).toHaveLength(2);
  });
});

describe('what officers see', () => {
  it('is the mean and the spread of what is locked', async () => {
    expect(await review()).toMatchObject({
      review: { readers: 3, undeclared: 1, recused: 0, locked: 2, mean: 3800, lowest: 1200, highest: 6400 },
    });
  });

  it('opens an assessment again, with a reason that is kept, and closes the others to its reviewer meanwhile', async () => {
    const { assessment } = await mine(ben);
    const reopen = (as: Person['as'], reason: string, version = assessment.version) =>
      court.tell(as, 'reopenAssessment', { id: assessment.id, version, reason }, 'assessment { state total reopenedReason version }');
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await reopen(ben.as, 'I was wrong')).refusal);
    expect(await reopen(court.officer, ' ')).toMatchObject({ refusal: 'BAD_INPUT' });
    expect((await reopen(court.officer, 'Read the wrong budget')).assessment).toMatchObject({
      state: 'OPEN',
      total: null,
      reopenedReason: 'Read the wrong budget',
    });
    expect((await mine(ben)).reading.assessments).toHaveLength(1);
    expect((await mine(ana)).reading.assessments).toHaveLength(1);
    expect((await review()).review).toMatchObject({ locked: 1, mean: 6400 });
    expect(await court.score(ana.as, (await mine(ana)).assessment, [5, 5])).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });
});

describe('whoever recuses themselves', () => {
  it('is out of the average, and reads nothing any more by any path', async () => {
    const before = await mine(ana);
    expect((await court.answer(ana.as, before, 'DECLARED')).assignment).toMatchObject({
      state: 'RECUSED',
      reading: null,
      assessment: null,
    });
    expect((await review()).review).toMatchObject({ readers: 2, recused: 1, locked: 0, mean: null });
    const { data } = await court.us.ledby.ask(ana.as, 'query N($id: ID!) { node(id: $id) { id } }', { id: before.assessment.id });
    expect(data.node).toBeNull();
    expect(await court.lock(ana.as, { ...before.assessment, version: before.assessment.version + 1 })).toMatchObject({
      refusal: 'ILLEGAL_TRANSITION',
    });
    expect(await court.assign(court.officer, ana, [candidate])).toMatchObject({ refusal: 'REVIEWER_REFUSED' });
  });

  it('is like whoever an officer takes it from', async () => {
    const { id, version } = await mine(cho);
    const release = (as: Person['as']) =>
      court.us.tell(as, 'releaseAssignment', 'AssignmentInput', { id, version }, 'assignment { state }');
    expect(['NOT_ALLOWED', 'NOT_FOUND']).toContain((await release(cho.as)).refusal);
    expect((await release(court.officer)).assignment).toMatchObject({ state: 'RELEASED' });
    expect(await court.answer(cho.as, { id, version: version + 1 })).toMatchObject({ refusal: 'ILLEGAL_TRANSITION' });
  });

  it('leaves nothing open to read when the applicants take it back', async () => {
    expect((await mine(ben)).reading).not.toBeNull();
    await court.us.next(candidate.owner, 'withdrawApplication', candidate.id);
    expect((await mine(ben)).reading).toBeNull();
  });
});
