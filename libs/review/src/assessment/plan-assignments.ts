import { type Applicant, applicantsUnder } from '@ledby/applications';
import { unRegionOf } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { assignEvenly, type AssignmentPlan } from './assign-evenly.js';
import { conflictBetween } from './conflict.js';
import { panelOf } from './panel.js';

export type EvenWish = {
  readonly fundId: string;
  readonly windowId: string;
  /** How many are to read each application. */
  readonly perApplication: number;
};

/** Who would be given what. Reviewers who have not said what they read are given nothing, and nobody gets back what they gave back. */
export async function planAssignments(
  em: EntityManager,
  { fundId, windowId, perApplication }: EvenWish,
): Promise<{ readonly plan: AssignmentPlan; readonly applicants: readonly Applicant[] }> {
  const applicants = await applicantsUnder(em, fundId, windowId, ['ELIGIBLE', 'UNDER_ASSESSMENT']);
  const { assignments, panellists } = await panelOf(em, fundId);
  const [ofApplicant, ofPanellist] = [new Map(applicants.map(each => [each.id, each])), new Map(panellists.map(each => [each.id, each]))];
  const pairs = new Map(assignments.map(one => [`${one.reviewerId} ${one.applicationId}`, one]));
  const plan = assignEvenly({
    perApplication,
    applications: applicants.map(({ id, language, countries }) => ({
      id,
      language,
      region: countries.map(unRegionOf).find(region => region !== undefined) ?? '',
      reviewerIds: assignments.filter(one => one.applicationId === id && one.isGiven).map(({ reviewerId }) => reviewerId),
    })),
    reviewers: panellists.flatMap(({ id, profile, load }) =>
      profile === null ? [] : [{ id, languages: profile.languages, regions: profile.regions, load, most: profile.most }],
    ),
    isBlocked: (reviewerId, applicationId) => {
      const [applicant, panellist] = [ofApplicant.get(applicationId), ofPanellist.get(reviewerId)];
      return (
        applicant === undefined ||
        panellist === undefined ||
        pairs.has(`${reviewerId} ${applicationId}`) ||
        conflictBetween(panellist.ties, { applicationId, ...applicant }) !== null
      );
    },
  });
  return { plan, applicants };
}
