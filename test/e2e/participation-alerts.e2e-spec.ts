import { Portfolio } from '../support/a-portfolio.js';
import { allMet, Participants, testimonyMet } from '../support/participants.js';

let portfolio: Portfolio;
let us: Participants;
beforeAll(async () => {
  portfolio = await Portfolio.start();
});
beforeEach(async () => {
  us = await Participants.of(portfolio);
});
afterAll(() => portfolio.stop());

describe('a missing safeguard', () => {
  it('is told to data protection, and to nobody else', async () => {
    await us.declare(us.owner, 'TESTIMONY_IN_PROCEEDINGS', { ...testimonyMet, protected: 'NOT_MET', paid: undefined });
    expect(await us.alerts()).toEqual(
      ['PAID', 'PROTECTED'].map(code =>
        expect.objectContaining({
          code,
          state: 'OPEN',
          subject: 'PROJECT',
          activity: { kind: 'TESTIMONY_IN_PROCEEDINGS' },
          settledAt: null,
        }),
      ),
    );
    for (const as of [
      portfolio.officer,
      portfolio.finance,
      portfolio.reviewer,
      portfolio.administrator,
      portfolio.stranger,
      us.owner,
      us.analyst,
    ]) {
      expect(await us.alerts(as)).toEqual([]);
      const [alert] = await us.alerts();
      expect(await us.tell(as, 'settleSafeguardingAlert', { id: alert.id, version: 1 })).toEqual({ refusal: 'NOT_FOUND' });
      const { data } = await portfolio.ledby.ask(as, 'query Of($id: ID!) { node(id: $id) { id } }', { id: alert.id });
      expect(data.node).toBeNull();
    }
  });

  it('is raised once, and mended when it is met or the activity ends', async () => {
    const { is } = await us.declare(us.owner, 'ADVISORY', { ...allMet, paid: 'NOT_MET', informed: 'NOT_STATED' });
    expect(await us.openCodes()).toEqual(['INFORMED', 'PAID']);
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 1, informed: 'NOT_MET' });
    expect(await us.openCodes()).toEqual(['INFORMED', 'PAID']);
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 2, informed: 'MET' });
    expect(await us.openCodes()).toEqual(['PAID']);
    await us.tell(us.owner, 'endActivity', { id: is.id, version: 3 });
    expect((await us.alerts()).map(({ code, state }) => [code, state])).toEqual([
      ['INFORMED', 'MENDED'],
      ['PAID', 'MENDED'],
    ]);
    await us.declare(us.owner, 'ADVISORY', { ...allMet, paid: 'NOT_MET' });
    expect(await us.openCodes()).toEqual(['PAID']);
    expect(await us.alerts()).toHaveLength(3);
  });

  it('is settled by hand, by data protection, and not raised again while it stays', async () => {
    const { is } = await us.declare(us.owner, 'ADVISORY', { ...allMet, rightToStop: 'NOT_MET' });
    const [alert] = await us.alerts();
    const { id, version } = alert;
    expect(await us.tell(us.privacy, 'settleSafeguardingAlert', { id, version }, 'state version')).toMatchObject({
      is: { state: 'SETTLED', version: 2 },
    });
    expect(await us.tell(us.privacy, 'settleSafeguardingAlert', { id, version })).toEqual({ refusal: 'CONFLICT' });
    expect(await us.tell(us.privacy, 'settleSafeguardingAlert', { id, version: 2 })).toEqual({ refusal: 'ILLEGAL_TRANSITION' });
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 1, paid: 'MET', voluntary: 'MET', rightToStop: 'NOT_STATED' });
    expect(await us.openCodes()).toEqual([]);
    expect(await us.alerts(us.privacy, ', filter: { state: [SETTLED] }')).toHaveLength(1);
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 2, rightToStop: 'MET' });
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 3, rightToStop: 'NOT_MET' });
    expect(await us.openCodes()).toEqual(['RIGHT_TO_STOP']);
  });

  it('is raised by guards G4, G6 and G7 of what is attested, and mended with them', async () => {
    await us.attest('G1', 'G4', 'G7');
    expect(await us.openCodes()).toEqual(['G4', 'G7']);
    await us.meet('G4');
    expect(await us.openCodes()).toEqual(['G7']);
    await us.meet('G7');
    expect(await us.openCodes()).toEqual([]);
    expect((await us.alerts()).every(({ activity, subject }) => activity === null && subject === 'PROJECT')).toBe(true);
  });

  it('is undone with the command that raised it', async () => {
    const before = await portfolio.rows('restricted.safeguarding_alert');
    expect(await us.declare(us.owner, 'ADVISORY', { limited: 'MET' })).toEqual({ refusal: 'BAD_INPUT' });
    expect(await portfolio.rows('restricted.safeguarding_alert')).toBe(before);
  });
});

describe('the level of the project', () => {
  it('is held down by what is missing, and by nothing else', async () => {
    await us.attest();
    expect(await us.level()).toBe('SURVIVOR_INFORMED');
    const { is } = await us.declare(us.owner, 'TESTIMONY_IN_PROCEEDINGS', testimonyMet);
    let version = is.version;
    for (const [missing, level] of [
      ['paid', 'SURVIVOR_INFORMED'],
      ['limited', 'SURVIVOR_CENTRED'],
      ['supportPerson', 'SURVIVOR_CENTRED'],
      ['voluntary', 'NOT_STATED'],
      ['notAConditionForAid', 'NOT_STATED'],
    ] as const) {
      await us.tell(us.owner, 'changeActivity', { id: is.id, version: version++, [missing]: 'NOT_MET' });
      expect([missing, await us.level()]).toEqual([missing, level]);
      await us.tell(us.owner, 'changeActivity', { id: is.id, version: version++, [missing]: 'MET' });
      expect(await us.level()).toBe('SURVIVOR_INFORMED');
    }
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: version++, informed: 'NOT_STATED' });
    expect(await us.level()).toBe('NOT_STATED');
    await us.tell(us.owner, 'endActivity', { id: is.id, version });
    expect(await us.level()).toBe('SURVIVOR_INFORMED');
  });

  it('is not made by an activity where nothing was attested', async () => {
    await us.declare(us.owner, 'GOVERNANCE', allMet);
    expect(await us.level()).toBe('NOTHING');
  });
});
