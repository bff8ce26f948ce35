import type { EntityManager } from '@mikro-orm/postgresql';
import type { LeadershipFacts } from '../leadership-facts.js';
import { activitiesOf } from '../participation/activities-of.js';
import { alertCauses, type AlertSubject, isSameCause } from './alert-cause.js';
import { SafeguardingAlert } from './safeguarding-alert.entity.js';

/**
 * Raises what is new and mends what has gone, in the transaction of whatever changed the facts. What is known already is not
 * touched. Called inside the restricted schema, the subject held still.
 */
export async function keepAlerts(em: EntityManager, subject: AlertSubject, facts: LeadershipFacts | undefined, now: Date): Promise<void> {
  const { fundId, organisationId, projectId } = subject;
  const activities = projectId === null ? [] : await activitiesOf(em, fundId, projectId);
  const causes = alertCauses(facts, activities, now);
  const about = projectId === null ? { organisationId, projectId: null } : { projectId };
  const known = await em.find(SafeguardingAlert, { fundId, ...about, state: { $ne: 'MENDED' } });
  // An open question answers nothing yet: what was raised before it, of a record that was merged into this one, waits for the answer.
  const isUnanswered = facts?.state === 'DRAFT';
  known
    .filter(alert => alert.activityId !== null || !isUnanswered)
    .filter(alert => !causes.some(cause => isSameCause(cause, { ...alert, activityId: alert.activityId ?? null })))
    .forEach(alert => alert.mend(now));
  const fresh = causes.filter(cause => !known.some(alert => isSameCause(cause, { ...alert, activityId: alert.activityId ?? null })));
  em.persist(fresh.map(cause => SafeguardingAlert.raise(subject, cause, now)));
  await em.flush();
}
