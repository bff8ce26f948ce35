import { newId, readPlainId } from '@ledby/kernel';
import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';
import type { Headers } from '../support/ledby-app.js';

let portfolio: Portfolio;
let us: Attesting;
beforeAll(async () => {
  portfolio = await Portfolio.start();
  us = await Attesting.of(portfolio);
});
afterAll(() => portfolio.stop());

const noted = async (): Promise<readonly { readonly facts: string; readonly userId: string }[]> => {
  const { data } = await portfolio.ledby.ask(us.privacy, '{ sensitiveReads(last: 100) { nodes { facts userId } } }');
  return data.sensitiveReads.nodes.filter(({ facts }: { facts: string }) => facts.startsWith('LeadershipAttestation'));
};

it('notes in the fund to which an organisation stated something that its own people read it', async () => {
  const attestation = await us.attested();
  const { data } = await portfolio.ledby.ask(us.editor, '{ viewer { id } }');
  const before = (await noted()).length;
  await us.read(us.editor, attestation, 'state');
  const after = await noted();
  expect(after).toHaveLength(before + 1);
  expect(after.at(-1)).toEqual({ facts: 'LeadershipAttestation LeadershipAttestation.state', userId: data.viewer.id });
});

it('notes nothing in a fund to which their organisation never spoke', async () => {
  const { rows } = await portfolio.ledby.owner.query('select count(distinct fund_id)::int as funds from restricted.sensitive_read');
  expect(rows).toEqual([{ funds: 1 }]);
});

describe('between two funds', () => {
  let theirs: string;
  let ours: string;
  let ofBoth: Headers;

  const perFund = async (): Promise<Readonly<Record<string, number>>> => {
    const { rows } = await portfolio.ledby.owner.query(
      `select f.code, count(r.id)::int as noted from fund f left join restricted.sensitive_read r on r.fund_id = f.id group by f.code`,
    );
    return Object.fromEntries(rows.map(({ code, noted: count }: { code: string; noted: number }) => [code, count]));
  };

  const added = async (work: () => Promise<unknown>): Promise<Readonly<Record<string, number>>> => {
    const before = await perFund();
    await work();
    const after = await perFund();
    return Object.fromEntries(Object.entries(after).map(([code, count]) => [code, count - (before[code] ?? 0)]));
  };

  beforeAll(async () => {
    ours = (await us.told(portfolio.officer, 'askLeadership', { fundId: portfolio.fund, organisationId: us.organisation, asked: 'AS201' }))
      .id;
    const { data } = await portfolio.ledby.ask(portfolio.stranger, '{ funds(filter: { code: ["theirs"] }) { nodes { id } } }');
    const fund = data.funds.nodes[0].id;
    theirs = (await us.told(portfolio.stranger, 'askLeadership', { fundId: fund, organisationId: us.organisation, asked: 'AS201' })).id;
    const email = `${newId()}@ledby.test`;
    await portfolio.ledby.people({ email, funds: { OFFICER: [portfolio.fundId, readPlainId(fund, 'fnd')] } });
    ofBoth = await portfolio.ledby.signedIn(email);
  });

  it.each([
    ['who serves both', () => ofBoth],
    ['of the organisation itself', () => us.editor],
  ])('notes a read by somebody %s in the fund of the row, and in no other', async (_, who) => {
    expect(await added(() => us.read(who(), ours, 'state'))).toEqual({ mine: 1, theirs: 0 });
    expect(await added(() => us.read(who(), theirs, 'state'))).toEqual({ mine: 0, theirs: 1 });
  });

  it('notes once in each fund what was read of both', async () => {
    const both = '{ leadershipAttestations(first: 10) { nodes { state bodies { kind } } } }';
    expect(await added(() => portfolio.ledby.ask(ofBoth, both))).toEqual({ mine: 1, theirs: 1 });
  });

  it('notes a count in each fund it was taken over, for no row says where', async () => {
    const count = '{ leadershipAttestations(first: 1) { totalCount nodes { state } } }';
    expect(await added(() => portfolio.ledby.ask(ofBoth, count))).toEqual({ mine: 1, theirs: 1 });
  });

  it('notes where the project is what its own people read of taking part', async () => {
    const owed = ['voluntary', 'informed', 'paid', 'support_person', 'right_to_stop', 'not_a_condition_for_aid'];
    await portfolio.ledby.owner.query(
      `insert into restricted.participation_activity (fund_id, id, project_id, organisation_id, kind, ${owed.join(', ')})
       select fund_id, gen_random_uuid(), id, organisation_id, 'ADVISORY', ${owed.map(() => `'MET'`).join(', ')} from project`,
    );
    const query = '{ projects(first: 10) { nodes { participation { kind } } } }';
    expect(await added(() => portfolio.ledby.ask(us.editor, query))).toEqual({ mine: 1, theirs: 0 });
  });
});
