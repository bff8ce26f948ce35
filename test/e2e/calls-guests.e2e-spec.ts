import { aCall, type CallStage } from '../support/a-call.js';
import type { Headers } from '../support/ledby-app.js';

let stage: CallStage;
beforeAll(async () => {
  stage = await aCall();
});
afterAll(() => stage.stop());

const invite = async (id: string, organisationId: string, more: object = {}) =>
  stage.change(stage.officer, 'inviteToCall', { id, version: await stage.versionOf(id), organisationId, ...more }, 'version');

const reads = async (as: Headers, id: string, selection = 'status') =>
  (await stage.ledby.ask(as, `query R($id: ID!) { callForProposals(id: $id) { ${selection} } }`, { id })).data.callForProposals;

describe('a call for some', () => {
  it('is read by whom it invites, from the day it is published, and by nobody else', async () => {
    const { organisation, other, owner, ownerOfOther } = stage;
    const { id } = await stage.aDraft({ kind: 'INVITED' });
    expect(await stage.move(stage.second, id, 'CHECK')).toMatchObject({
      refusal: 'CALL_INCOMPLETE',
      details: { missing: ['invitations'] },
    });
    expect((await invite(id, organisation)).refusal).toBeUndefined();
    expect((await invite(id, organisation)).refusal).toBe('CODE_TAKEN');
    expect(await reads(owner, id)).toBeNull();
    await stage.publish(id);
    expect([await reads(owner, id), await reads(ownerOfOther, id), await stage.publicly(id)]).toEqual([
      { status: 'PUBLISHED' },
      null,
      null,
    ]);
    expect((await fetch(`${stage.ledby.url}/calls/${id}`)).status).toBe(404);
    expect(await reads(owner, id, 'invitations { totalCount }')).toEqual({ invitations: { totalCount: 0 } });

    expect((await invite(id, other)).refusal).toBeUndefined();
    expect(await reads(ownerOfOther, id)).toEqual({ status: 'PUBLISHED' });
    const version = await stage.versionOf(id);
    expect((await stage.change(stage.officer, 'uninviteFromCall', { id, version, organisationId: other })).refusal).toBe('CALL_ANNOUNCED');
  });

  it('has one guest where the grant is direct, and none where it is open', async () => {
    const direct = await stage.aDraft({ kind: 'DIRECT' });
    await invite(direct.id, stage.organisation);
    await invite(direct.id, stage.other);
    expect((await stage.move(stage.second, direct.id, 'CHECK')).refusal).toBe('CALL_INCOMPLETE');
    const version = await stage.versionOf(direct.id);
    await stage.done(stage.officer, 'uninviteFromCall', { id: direct.id, version, organisationId: stage.other });
    expect((await stage.move(stage.second, direct.id, 'CHECK')).is).toMatchObject({ status: 'CHECKED' });
    const open = await stage.aDraft();
    expect((await invite(open.id, stage.organisation)).refusal).toBe('BAD_INPUT');
  });

  it('is written anew by an invitation, so that whoever invited does not check it', async () => {
    const { id, version } = await stage.aDraft({ kind: 'INVITED' });
    await stage.change(stage.second, 'inviteToCall', { id, version, organisationId: stage.organisation });
    expect((await stage.move(stage.second, id, 'CHECK')).refusal).toBe('SECOND_PERSON_NEEDED');
    const again = { id, version, organisationId: stage.other };
    expect((await stage.change(stage.officer, 'inviteToCall', again)).refusal).toBe('CONFLICT');
  });

  it('is tried out by dummies before it is published, and by them alone', async () => {
    const { id } = await stage.aDraft();
    expect((await invite(id, stage.organisation, { isDummy: true })).refusal).toBeUndefined();
    const isTrial = async (value: boolean) =>
      stage.change(stage.officer, 'tryCall', { id, version: await stage.versionOf(id), isTrial: value }, 'isTrial');
    expect((await isTrial(true)).is).toEqual({ isTrial: true });
    expect([await reads(stage.owner, id), await reads(stage.ownerOfOther, id), await stage.publicly(id)]).toEqual([
      { status: 'DRAFT' },
      null,
      null,
    ]);
    await isTrial(false);
    expect(await reads(stage.owner, id)).toBeNull();
    await isTrial(true);
    await stage.publish(id);
    expect(await reads(stage.officer, id, 'isTrial')).toEqual({ isTrial: false });
    expect((await isTrial(true)).refusal).toBe('ILLEGAL_TRANSITION');
  });
});

describe('more time for one', () => {
  it('has a reason, is later than before, and is seen by the fund and by whom it is for', async () => {
    const { officer, organisation, owner, ownerOfOther } = stage;
    const callId = await stage.aPublishedCall();
    const wish = { callId, organisationId: organisation, untilLocal: '2099-05-03T12:00', reason: 'A flood.' };
    const selection = 'id until untilLocal zone reason version organisation { name }';
    expect((await stage.change(officer, 'extendDeadline', { ...wish, untilLocal: '2099-05-01T12:00' })).refusal).toBe('BAD_INPUT');
    const first = await stage.done(officer, 'extendDeadline', wish, selection);
    expect(first).toMatchObject({
      until: '2099-05-03T10:00:00.000Z',
      untilLocal: '2099-05-03T12:00:00',
      zone: 'Europe/Vienna',
      version: 1,
    });
    const more = { ...wish, untilLocal: '2099-05-04T12:00' };
    expect((await stage.change(officer, 'extendDeadline', more)).refusal).toBe('CONFLICT');
    expect(await stage.done(officer, 'extendDeadline', { ...more, version: 1 }, 'id version')).toEqual({ id: first.id, version: 2 });

    const extensions = 'extensions { nodes { untilLocal reason } }';
    const given = { extensions: { nodes: [{ untilLocal: '2099-05-04T12:00:00', reason: 'A flood.' }] } };
    expect([await reads(officer, callId, extensions), await reads(owner, callId, extensions)]).toEqual([given, given]);
    expect(await reads(ownerOfOther, callId, extensions)).toEqual({ extensions: { nodes: [] } });
    for (const [who, refusal] of [
      [stage.owner, 'NOT_ALLOWED'],
      [stage.reviewer, 'NOT_ALLOWED'],
      [stage.stranger, 'NOT_ALLOWED'],
      [{}, 'NOT_SIGNED_IN'],
    ] as const) {
      expect((await stage.change(who, 'extendDeadline', wish)).refusal).toBe(refusal);
    }
  });
});
