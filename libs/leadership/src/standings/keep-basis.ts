import { newId } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { AlertSubject } from '../alerts/alert-cause.js';
import { guardCodes, unmetGuards } from '../guard.js';
import { countBody } from '../leadership-body.js';
import { type LeadershipFacts, standsAt } from '../leadership-facts.js';

type Part = { readonly part: string; readonly total: number | null; readonly counted: number | null; readonly isMet: boolean | null };

function partsOf(facts: LeadershipFacts | undefined, at: Date): readonly Part[] {
  if (facts === undefined || !standsAt(facts, at)) {
    return [];
  }
  const unmet = unmetGuards(facts.guards);
  return [
    ...facts.bodies.map(body => ({
      part: body.kind,
      total: body.seatsTotal,
      counted: countBody(body, 'INTERNAL', at).counted,
      isMet: null,
    })),
    ...guardCodes.map(part => ({ part, total: null, counted: null, isMet: !unmet.includes(part) })),
  ];
}

/** What a level rests on, kept beside it and made anew with it. What has not changed is not written. Called inside the restricted schema. */
export async function keepBasis(
  em: EntityManager,
  { fundId, organisationId, projectId }: AlertSubject,
  facts: LeadershipFacts | undefined,
  at: Date,
): Promise<void> {
  const [subjectId, parts] = [projectId ?? organisationId, partsOf(facts, at)];
  await em.execute(
    `delete from restricted.leadership_basis where fund_id = ? and subject_id = ? and not part = any (string_to_array(?, ','))`,
    [fundId, subjectId, parts.map(({ part }) => part).join(',')],
  );
  for (const { part, total, counted, isMet } of parts) {
    await em.execute(
      `insert into restricted.leadership_basis as b (fund_id, id, subject_id, part, seats_total, seats_counted, is_met) values (?, ?, ?, ?, ?, ?, ?)
       on conflict (fund_id, subject_id, part) do update set seats_total = excluded.seats_total, seats_counted = excluded.seats_counted, is_met = excluded.is_met
       where (b.seats_total, b.seats_counted, b.is_met) is distinct from (excluded.seats_total, excluded.seats_counted, excluded.is_met)`,
      [fundId, newId(), subjectId, part, total, counted, isMet],
    );
  }
}
