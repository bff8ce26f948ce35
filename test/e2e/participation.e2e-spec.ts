import { randomUUID } from 'node:crypto';
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

const stated = 'kind voluntary paid controlled isEnded version';

describe('what survivors take part in', () => {
  it('is declared, changed and ended by the organisation and by the officer', async () => {
    const {
      owner,
      editor,
      portfolio: { officer },
    } = us;
    expect(await us.declare(owner, 'PEER_SUPPORT', allMet)).toMatchObject({ is: { kind: 'PEER_SUPPORT', isEnded: false, version: 1 } });
    const { is: advice } = await us.declare(officer, 'ADVISORY', { paid: 'NOT_MET' });
    expect(await us.project(editor, `participation { ${stated} }`)).toEqual({
      participation: [
        { kind: 'ADVISORY', voluntary: 'NOT_STATED', paid: 'NOT_MET', controlled: null, isEnded: false, version: 1 },
        { kind: 'PEER_SUPPORT', voluntary: 'MET', paid: 'MET', controlled: null, isEnded: false, version: 1 },
      ],
    });
    expect(await us.tell(editor, 'changeActivity', { id: advice.id, version: 1, ...allMet }, stated)).toMatchObject({
      is: { voluntary: 'MET', paid: 'MET', version: 2 },
    });
    expect(await us.tell(owner, 'changeActivity', { id: advice.id, version: 1, paid: 'MET' })).toEqual({ refusal: 'CONFLICT' });
    expect(await us.tell(officer, 'endActivity', { id: advice.id, version: 1 })).toEqual({ refusal: 'CONFLICT' });
    expect(await us.tell(officer, 'endActivity', { id: advice.id, version: 2 }, stated)).toMatchObject({ is: { isEnded: true } });
    expect(await us.tell(owner, 'changeActivity', { id: advice.id, version: 3, paid: 'MET' })).toEqual({ refusal: 'ACTIVITY_ENDED' });
  });

  it('is one row a kind, also when it is declared again: how often somebody testified can not be counted', async () => {
    const { is } = await us.declare(us.owner, 'TESTIMONY_IN_PROCEEDINGS', testimonyMet);
    expect(await us.declare(us.owner, 'TESTIMONY_IN_PROCEEDINGS')).toEqual({ refusal: 'ACTIVITY_DECLARED' });
    await us.tell(us.owner, 'endActivity', { id: is.id, version: is.version });
    const { is: again } = await us.declare(us.editor, 'TESTIMONY_IN_PROCEEDINGS', { voluntary: 'MET' });
    expect(again.id).toBe(is.id);
    expect(await us.project(us.owner, 'participation { id voluntary controlled paid }')).toEqual({
      participation: [{ id: is.id, voluntary: 'MET', controlled: 'NOT_STATED', paid: 'NOT_STATED' }],
    });
  });

  it('happens once, however often the command arrives', async () => {
    const clientMutationKey = randomUUID();
    const first = await us.declare(us.owner, 'ADVISORY', { clientMutationKey });
    expect(await us.declare(us.owner, 'ADVISORY', { clientMutationKey })).toMatchObject({ replayed: true, is: { id: first.is.id } });
  });

  it('asks control, protection and limits of testimony alone', async () => {
    expect(await us.declare(us.owner, 'GOVERNANCE', { ...allMet, limited: 'MET' })).toEqual({ refusal: 'BAD_INPUT' });
    const { is } = await us.declare(us.owner, 'GOVERNANCE', allMet);
    expect(await us.tell(us.owner, 'changeActivity', { ...is, kind: undefined, isEnded: undefined, controlled: 'NOT_MET' })).toEqual({
      refusal: 'BAD_INPUT',
    });
  });

  it('is refused to everybody else, and unknown to whoever does not know the project', async () => {
    const { viewer, analyst, privacy } = us;
    for (const as of [viewer, analyst, privacy, portfolio.reviewer, portfolio.finance]) {
      expect(await us.declare(as, 'ADVISORY', allMet)).toEqual({ refusal: 'NOT_ALLOWED' });
    }
    expect(await us.declare(portfolio.stranger, 'ADVISORY', allMet)).toEqual({ refusal: 'NOT_FOUND' });
    const { is } = await us.declare(us.owner, 'ADVISORY', allMet);
    const other = await Participants.of(portfolio);
    for (const as of [viewer, analyst, portfolio.stranger, portfolio.administrator, other.owner]) {
      expect(await us.tell(as, 'endActivity', { id: is.id, version: 1 })).toEqual({ refusal: 'NOT_FOUND' });
      const { data } = await portfolio.ledby.ask(as, 'query Of($id: ID!) { node(id: $id) { id } }', { id: is.id });
      expect(data.node).toBeNull();
    }
    for (const as of [viewer, analyst, portfolio.reviewer, portfolio.finance]) {
      expect(await us.project(as, 'participation { kind }')).toEqual({ participation: [] });
    }
    expect(await us.project(privacy, 'participation { kind }')).toEqual({ participation: [{ kind: 'ADVISORY' }] });
  });

  it('leaves an entry and a receipt that say neither the kind nor an answer', async () => {
    const { is } = await us.declare(us.owner, 'TESTIMONY_IN_PROCEEDINGS', testimonyMet);
    await us.tell(us.owner, 'changeActivity', { id: is.id, version: 1, controlled: 'NOT_MET' });
    await us.tell(us.owner, 'endActivity', { id: is.id, version: 2 });
    const { rows } = await portfolio.ledby.owner.query(
      `select operation, subject_type, fields from audit_entry where subject_type = 'ParticipationActivity' and app.public_id('pac', uuid_send(fund_id) || uuid_send(subject_id)) = $1 order by sequence`,
      [is.id],
    );
    expect(rows.map(({ operation, fields }) => [operation, fields])).toEqual([
      ['declareActivity', ['safeguards']],
      ['changeActivity', ['safeguards']],
      ['endActivity', ['isEnded']],
    ]);
    const { rows: receipts } = await portfolio.ledby.owner.query(`select answer::text from command_receipt where operation ~ 'Activity$'`);
    expect(JSON.stringify(receipts)).not.toMatch(/TESTIMONY|MET|controlled/);
  });
});
