import {
  type ProposalCallMove,
  proposalCallMoves,
  type ProposalCallStatus,
  proposalCallStatuses,
  proposalCallWorkflow,
} from '../../libs/funds/src/call-for-proposals.workflow.js';
import type { Headers } from '../support/ledby-app.js';
import { aCall, type CallStage } from '../support/a-call.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await aCall();
});
afterAll(() => stage.stop());

/** A call in each state, brought there by its officers; the clock is past its close where it has to be. */
async function inState(status: ProposalCallStatus): Promise<string> {
  const { id } = await stage.aDraft();
  const way: Readonly<Record<ProposalCallStatus, readonly ProposalCallMove[]>> = {
    DRAFT: [],
    CHECKED: ['CHECK'],
    PUBLISHED: ['CHECK', 'PUBLISH'],
    CLOSED: ['CHECK', 'PUBLISH', 'CLOSE'],
    CANCELLED: ['CANCEL'],
  };
  for (const move of way[status]) {
    if (move === 'CLOSE') {
      await over(id);
    }
    const { refusal } = await stage.move(move === 'CHECK' ? stage.second : stage.officer, id, move);
    expect(refusal).toBeUndefined();
  }
  return id;
}

const over = (id: string) =>
  stage.ledby.owner.query(
    `update call_for_proposals set closes_at = clock_timestamp() - interval '1 second' where app.public_id('cfp', uuid_send(fund_id) || uuid_send(id)) = $1`,
    [id],
  );

const pairs = proposalCallStatuses.flatMap(status => proposalCallMoves.map(move => [status, move] as const));
const leads = ([status, move]: readonly [ProposalCallStatus, ProposalCallMove]) =>
  (proposalCallWorkflow[move].from as readonly ProposalCallStatus[]).includes(status);
const noticeFor = (status: ProposalCallStatus, move: ProposalCallMove) =>
  move === 'CANCEL' && status === 'PUBLISHED' ? { notice: 'The money was withdrawn.' } : {};

it.each(pairs.filter(leads))('from %s an officer may %s', async (status, move) => {
  const id = await inState(status);
  if (move === 'CLOSE') {
    await over(id);
  }
  const { is, refusal } = await stage.move(stage.second, id, move, noticeFor(status, move));
  expect([refusal, is?.status]).toEqual([undefined, proposalCallWorkflow[move].to]);
});

it.each(pairs.filter(pair => !leads(pair)))('from %s nobody may %s, and it is said why', async (status, move) => {
  const id = await inState(status);
  const before = await stage.versionOf(id);
  const { refusal, message, details } = await stage.move(stage.second, id, move);
  expect(refusal).toBe('ILLEGAL_TRANSITION');
  expect(message).toMatch(/^This call [a-z ]+\. [A-Z].+\.$/);
  expect(details).toMatchObject({ move, status });
  expect(await stage.versionOf(id)).toBe(before);
});

it.each(proposalCallStatuses)('is moved by nobody else, from %s', async status => {
  const id = await inState(status);
  const version = await stage.versionOf(id);
  const isOut = status === 'PUBLISHED' || status === 'CLOSED';
  const roles: readonly (readonly [Headers, string])[] = [
    [stage.reviewer, 'NOT_ALLOWED'],
    [stage.portfolio.finance, 'NOT_ALLOWED'],
    [stage.stranger, isOut ? 'NOT_ALLOWED' : 'NOT_FOUND'],
    [stage.owner, isOut ? 'NOT_ALLOWED' : 'NOT_FOUND'],
    [stage.portfolio.administrator, isOut ? 'NOT_ALLOWED' : 'NOT_FOUND'],
    [{}, 'NOT_SIGNED_IN'],
  ];
  for (const [who, refusal] of roles) {
    for (const move of proposalCallMoves) {
      expect([move, (await stage.change(who, 'moveCall', { id, version, move })).refusal]).toEqual([move, refusal]);
    }
  }
  expect(await stage.versionOf(id)).toBe(version);
});

it('is not published while its cycle is a draft, and its cycle is not withdrawn under it', async () => {
  const { officer, second, portfolio } = stage;
  const cycle = { fundId: portfolio.fund, number: 'late', title: 'Late' };
  const { id: cycleId } = await portfolio.done(officer, 'createGrantCycle', cycle);
  const { id: windowId } = await portfolio.done(officer, 'addFundingWindow', {
    cycleId,
    code: 'A',
    title: 'A',
    kind: 'SPECIAL',
    currency: 'USD',
  });
  const { id } = await stage.aDraft({ windowId });
  await stage.move(second, id, 'CHECK');
  expect(await stage.move(officer, id, 'PUBLISH')).toMatchObject({
    refusal: 'ILLEGAL_TRANSITION',
    message: expect.stringContaining('cycle'),
  });
  await portfolio.done(officer, 'moveGrantCycle', { id: cycleId, version: 1, move: 'OPEN' });
  expect(await stage.move(officer, id, 'PUBLISH')).toMatchObject({ is: { status: 'PUBLISHED' } });
  expect(await portfolio.change(officer, 'moveGrantCycle', { id: cycleId, version: 2, move: 'WITHDRAW' })).toMatchObject({
    refusal: 'ILLEGAL_TRANSITION',
  });
});

it('is not checked in one version and published in another', async () => {
  const { officer, second, portfolio } = stage;
  const windowId = await stage.aWindow();
  const { id, version } = await stage.aDraft({ windowId });
  await portfolio.done(officer, 'changeFundingWindow', { id: windowId, version: 1, maximumAmount: '19000' });
  expect(await stage.change(second, 'moveCall', { id, version, move: 'CHECK' })).toMatchObject({ refusal: 'CONFLICT' });
  expect(await stage.move(second, id, 'CHECK')).toMatchObject({ is: { status: 'CHECKED' } });
});

it('says to all why it was put off or cancelled', async () => {
  const { officer } = stage;
  const id = await stage.aPublishedCall();
  const version = await stage.versionOf(id);
  const later = { id, version, closesLocal: '2099-06-01T12:00', notice: 'The power was out for a week.' };
  expect(await stage.change(officer, 'postponeCall', { ...later, closesLocal: '2099-04-01T12:00' })).toMatchObject({
    refusal: 'BAD_INPUT',
  });
  expect(await stage.done(officer, 'postponeCall', later, 'closesAt window { closesAt }')).toEqual({
    closesAt: '2099-06-01T10:00:00.000Z',
    window: { closesAt: '2099-06-01T10:00:00.000Z' },
  });
  expect(await stage.change(officer, 'postponeCall', { ...later, closesLocal: '2099-07-01T12:00' })).toMatchObject({ refusal: 'CONFLICT' });
  expect(await stage.move(officer, id, 'CANCEL')).toMatchObject({ refusal: 'BAD_INPUT' });
  await stage.move(officer, id, 'CANCEL', { notice: 'The money was withdrawn.' });
  expect(await stage.publicly(id)).toMatchObject({ status: 'CANCELLED', phase: 'OVER', notice: 'The money was withdrawn.' });
  expect((await stage.ledby.ask({}, '{ openCalls { id } }')).data.openCalls).not.toContainEqual({ id });
});
