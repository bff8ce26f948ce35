import type pg from 'pg';
import type { Chance } from '../chance.js';
import type { Calls } from './calls.js';
import { insert, odd } from './palette.js';
import type { Registry } from './registry.js';

const lives = ['DRAFT', 'CHECKED', 'PUBLISHED', 'PUBLISHED', 'CLOSED', 'CANCELLED'];
const moment = ['2024-03-01T22:59:59.123Z', '2024-03-01T23:59:59.123'] as const;

/** Calls under some of the windows, for all and for some, with guests, questions and extensions. */
export async function someProposalCalls(
  owner: pg.Client,
  { pick, below, maybe, id }: Chance,
  { organisations }: Registry,
  { windows }: Calls,
  [one = '', two = '']: readonly string[],
): Promise<void> {
  const someone = () => pick(organisations).id;
  const chosen = windows.filter(() => below(3) > 0);
  const calls = chosen.map(({ fund_id, id: window }, place) => {
    const [status, kind] = [pick(lives), pick(['OPEN', 'ROLLING', 'INVITED'])];
    const isOut = status === 'PUBLISHED' || status === 'CLOSED';
    const closing = maybe(true) === null ? null : moment;
    return {
      fund_id,
      id: window,
      kind,
      stage: pick(['SINGLE', 'CONCEPT_NOTE']),
      status,
      is_trial: status === 'DRAFT' && below(2) === 0,
      is_public: isOut && kind !== 'INVITED',
      reader_ids: isOut && kind === 'INVITED' ? `{${someone()},${someone()}}` : '{}',
      summary: odd(place),
      eligibility: odd(place),
      currency: 'USD',
      budget: maybe('1000.00'),
      minimum_months: maybe(3),
      regions: below(2) === 0 ? '{}' : '{AFRICA,ASIA_PACIFIC}',
      countries: below(2) === 0 ? '{}' : '{KE,NP}',
      languages: '{en,fr}',
      zone: 'Europe/Vienna',
      opens_at: '2024-01-01T08:00:00Z',
      opens_local: '2024-01-01T09:00:00',
      closes_at: closing?.[0] ?? null,
      closes_local: closing?.[1] ?? null,
      published_at: isOut ? '2023-12-01T00:00:00Z' : null,
      notice: maybe(odd(place)),
      edited_by: one,
      edited_at: '2023-11-01T00:00:00Z',
      checked_by: status === 'DRAFT' || status === 'CANCELLED' ? null : two,
      version: 1,
    };
  });
  await insert(owner, 'call_for_proposals', calls);
  const guests = calls.flatMap(({ fund_id, id: call_id }) =>
    [...new Set([someone(), someone()])].map(organisation_id => ({ fund_id, id: id(), call_id, organisation_id })),
  );
  const instant = '2024-02-01T00:00:00.5Z';
  await insert(
    owner,
    'call_invitation',
    guests.map(guest => ({ ...guest, is_dummy: below(2) === 0, invited_at: instant })),
  );
  await insert(
    owner,
    'deadline_extension',
    guests.map((guest, place) => ({
      ...guest,
      id: id(),
      until: instant,
      until_local: '2024-02-01T01:00:00',
      zone: 'Europe/Vienna',
      reason: odd(place),
      granted_by: one,
      granted_at: instant,
      version: 1,
    })),
  );
  const call = new Map(calls.map(known => [known.id, known]));
  await insert(
    owner,
    'clarification',
    guests.map((guest, place) => {
      const status = pick(['ASKED', 'ANSWERED', 'PUBLISHED']);
      const isOut = status === 'PUBLISHED';
      return {
        ...guest,
        id: id(),
        status,
        question: odd(place),
        answer: status === 'ASKED' ? null : odd(place),
        is_public: isOut && (call.get(guest.call_id)?.is_public ?? false),
        reader_ids: isOut ? (call.get(guest.call_id)?.reader_ids ?? '{}') : '{}',
        asked_at: instant,
        published_at: isOut ? instant : null,
        version: 1,
      };
    }),
  );
}
