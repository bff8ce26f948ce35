import type { EntityManager } from '@mikro-orm/postgresql';
import { ReviewerRefused } from '../review.errors.js';
import { Assignment } from './assignment.entity.js';
import type { ReviewerTies } from './conflict.js';
import { ReviewerProfile } from './reviewer-profile.entity.js';

/** Somebody who reviews for a fund, with all that speaks for and against giving them an application. */
export type Panellist = {
  readonly id: string;
  readonly ties: ReviewerTies;
  readonly profile: ReviewerProfile | null;
  /** How many applications they have. */
  readonly load: number;
};

type AtHand = { readonly user_id: string; readonly reads_all: boolean; readonly member_of: readonly string[] };

export type Panel = { readonly assignments: readonly Assignment[]; readonly panellists: readonly Panellist[] };

/** Who serves the fund in this role, with the organisations they belong to. */
export const peopleAtHand = async (em: EntityManager, fundId: string, role: 'REVIEWER' | 'TRUSTEE'): Promise<readonly AtHand[]> =>
  em.execute<AtHand[]>('select * from app.people_at_hand(?, ?) order by user_id', [fundId, role]);

/** Officers and trustees of the fund read everything there is, so they are no reviewers whose judgement is their own. */
export async function panelOf(em: EntityManager, fundId: string): Promise<Panel> {
  const atHand = await peopleAtHand(em, fundId, 'REVIEWER');
  const profiles = new Map((await em.find(ReviewerProfile, { fundId })).map(profile => [profile.id, profile]));
  const assignments = await em.find(Assignment, { fundId });
  const panellists = atHand
    .filter(({ reads_all }) => !reads_all)
    .map(({ user_id: id, member_of }) => {
      const [profile, own] = [profiles.get(id) ?? null, assignments.filter(({ reviewerId }) => reviewerId === id)];
      const ties = {
        memberOf: member_of,
        onceWith: profile?.formerOrganisations ?? [],
        seatOf: profile?.tiedCountries ?? [],
        declared: own.filter(({ state }) => state === 'RECUSED').map(({ applicationId }) => applicationId),
      };
      return { id, ties, profile, load: own.filter(({ isGiven }) => isGiven).length };
    });
  return { assignments, panellists };
}

export function panellistOf({ panellists }: Panel, reviewerId: string): Panellist {
  const found = panellists.find(({ id }) => id === reviewerId);
  if (found === undefined) {
    throw new ReviewerRefused('Applications are given to reviewers of the fund who are neither its officers nor its trustees.', {
      reason: 'NO_REVIEWER',
    });
  }
  return found;
}
