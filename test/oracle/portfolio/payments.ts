import type pg from 'pg';
import type { Chance } from '../chance.js';
import { amountIn, currencies, days, insert, number, statuses } from './palette.js';
import type { Project } from './projects.js';
import type { Registry } from './registry.js';

/** Grants, some to another organisation than carries the project out, with their instalments and payments. */
export async function someGrants(
  owner: pg.Client,
  chance: Chance,
  { organisations }: Registry,
  projects: readonly Project[],
): Promise<void> {
  const { pick, below, maybe, id } = chance;
  const grants = projects.flatMap(project =>
    Array.from({ length: pick([0, 1, 1, 1, 2]) }, () => {
      const currency = pick(currencies);
      return {
        fund_id: project.fund_id,
        id: id(),
        project_id: project.id,
        recipient_id: below(4) === 0 ? pick(organisations).id : project.organisation_id,
        reference: `R-${number(below(9_999))}-${id().slice(-6)}`,
        title: project.title,
        search_text: project.search_text,
        amount: amountIn(chance, currency),
        currency,
        status: pick(statuses),
        awarded_on: pick(days),
        starts_on: project.starts_on,
        ends_on: project.ends_on,
        external_id: maybe(`360G-${id()}`),
        source: maybe('360Giving'),
      };
    }),
  );
  await insert(owner, '"grant"', grants);
  const tranches = grants.flatMap(({ fund_id, id: grant_id, recipient_id, currency }) =>
    Array.from({ length: below(4) }, (_, place) => ({
      fund_id,
      id: id(),
      grant_id,
      recipient_id,
      ordinal: place + 1,
      amount: amountIn(chance, currency),
      currency,
      due_on: pick(days),
      condition: maybe('An accepted report'),
      status: pick(['PLANNED', 'PAID', 'CANCELLED']),
    })),
  );
  await insert(owner, 'tranche', tranches);
  await insert(
    owner,
    'disbursement',
    tranches
      .filter(() => below(3) > 0)
      .map(({ fund_id, grant_id, recipient_id, currency, id: tranche_id }) => {
        const isConverted = below(2) === 0;
        const booked = pick(currencies);
        return {
          fund_id,
          id: id(),
          grant_id,
          recipient_id,
          tranche_id: maybe(tranche_id),
          amount: amountIn(chance, currency).replace(/^0/, '7'),
          currency,
          paid_on: pick(days),
          status: pick(['PAID', 'PAID', 'RETURNED']),
          reference: maybe('T-1'),
          converted_amount: isConverted ? amountIn(chance, booked) : null,
          converted_currency: isConverted ? booked : null,
          exchange_rate: isConverted ? '1.0850' : null,
          rate_on: isConverted ? pick(days) : null,
          rate_source: isConverted ? 'UN operational rate' : null,
        };
      }),
  );
}
