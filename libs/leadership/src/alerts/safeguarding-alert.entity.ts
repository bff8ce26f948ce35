import { Conflict, IllegalTransition, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { leadershipSubjects } from '../leadership-body.js';
import type { AlertCause, AlertSubject } from './alert-cause.js';

export const alertStates = ['OPEN', 'SETTLED', 'MENDED'] as const;

const SafeguardingAlertSchema = defineEntity({
  name: 'SafeguardingAlert',
  schema: 'restricted',
  tableName: 'safeguarding_alert',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    subjectKind: p.enum(leadershipSubjects),
    organisationId: p.uuid(),
    projectId: p.uuid().nullable(),
    activityId: p.uuid().nullable(),
    code: p.text(),
    state: p.enum(alertStates),
    raisedAt: p.datetime(),
    settledAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

export class SafeguardingAlert extends SafeguardingAlertSchema.class {
  static raise({ subject, ...about }: AlertSubject, { code, activityId }: AlertCause, now: Date): SafeguardingAlert {
    return Object.assign(new SafeguardingAlert(), {
      ...about,
      subjectKind: subject,
      activityId,
      id: newId(),
      code,
      state: 'OPEN' as const,
      raisedAt: now,
      settledAt: null,
    });
  }

  /** Looked into and closed by hand, though its cause may still be there: it is not raised again before that has gone. */
  settle(seenVersion: number, now: Date): void {
    if (this.version !== seenVersion) {
      throw new Conflict('This alert has changed since. Reload and try again.');
    }
    if (this.state !== 'OPEN') {
      throw new IllegalTransition('This alert is settled already.', { state: this.state });
    }
    this.state = 'SETTLED';
    this.settledAt = now;
  }

  /** Its cause has gone: mended, or no longer stated. */
  mend(now: Date): void {
    this.state = 'MENDED';
    this.settledAt ??= now;
  }
}
SafeguardingAlertSchema.setClass(SafeguardingAlert);
