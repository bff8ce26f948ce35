import { Conflict, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { AnnouncedMoment } from './announced-moment.js';

const DeadlineExtensionSchema = defineEntity({
  name: 'DeadlineExtension',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    organisationId: p.uuid(),
    until: p.datetime(),
    untilLocal: p.text(),
    zone: p.text(),
    reason: p.text(),
    grantedBy: p.uuid(),
    grantedAt: p.datetime(),
    version: p.integer().version(),
  },
});

type Grant = { readonly reason: string; readonly zone: string; readonly by: string; readonly at: Date };

/** More time for one applicant, with the reason that stands up when others ask. */
export class DeadlineExtension extends DeadlineExtensionSchema.class {
  static of(call: { readonly fundId: string; readonly id: string }, organisationId: string): DeadlineExtension {
    return Object.assign(new DeadlineExtension(), { fundId: call.fundId, id: newId(), callId: call.id, organisationId });
  }

  grant({ at: until, local: untilLocal }: AnnouncedMoment, { reason, zone, by, at }: Grant): void {
    Object.assign(this, { until, untilLocal, zone, reason, grantedBy: by, grantedAt: at });
  }

  demandVersion(seen: number | null): void {
    if (this.version !== seen) {
      throw new Conflict('Somebody has given this applicant more time already. Reload, and name the version you have read.');
    }
  }
}
DeadlineExtensionSchema.setClass(DeadlineExtension);
