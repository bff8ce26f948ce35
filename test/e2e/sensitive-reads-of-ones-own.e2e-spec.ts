import { Portfolio } from '../support/a-portfolio.js';
import { Attesting } from '../support/attesting.js';

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
