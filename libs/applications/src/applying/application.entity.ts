import { Conflict, IllegalTransition, Money, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import {
  type ApplicationMove,
  type ApplicationStatus,
  applicationStatuses,
  isAnnouncedAtOnce,
  nextStatus,
  whyNotAnnounced,
} from '../application.workflow.js';

import { PartnerRefused } from '../applications.errors.js';

const ApplicationSchema = defineEntity({
  name: 'Application',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    windowId: p.uuid(),
    organisationId: p.uuid(),
    formVersionId: p.uuid(),
    language: p.text(),
    sponsoredGroup: p.text().nullable(),
    title: p.text(),
    status: p.enum(applicationStatuses),
    announcedStatus: p.enum(applicationStatuses),
    isSubmitted: p.boolean(),
    isTest: p.boolean(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    editingPartnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    receiptNumber: p.text().nullable(),
    submittedAt: p.datetime().nullable(),
    requestedAmount: p.decimal('string').nullable(),
    currency: p.text().nullable(),
    certifiedBy: p.uuid().nullable(),
    certifiedAt: p.datetime().nullable(),
    createdAt: p.datetime(),
    version: p.integer(),
  },
});

const mostPartners = 10;

export type ApplicationStart = {
  readonly fundId: string;
  readonly windowId: string;
  readonly formVersionId: string;
  readonly organisationId: string;
  readonly title: string;
  /** In which of the languages of the form it is written. */
  readonly language: string;
  /** The name of a group without registration for which the organisation answers, as its fiscal sponsor; null for its own application. */
  readonly sponsoredGroup: string | null;
  readonly isTest: boolean;
};

/** What an organisation asks of a fund under one call. It belongs to the organisation; the fund sees it from the day it is handed in. */
export class Application extends ApplicationSchema.class {
  static start(wish: ApplicationStart, now: Date): Application {
    return Object.assign(new Application(), {
      ...wish,
      id: newId(),
      status: 'DRAFT' as const,
      announcedStatus: 'DRAFT' as const,
      isSubmitted: false,
      partnerIds: [],
      editingPartnerIds: [],
      createdAt: now,
      version: 1,
    });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this application first. Reload and try again.');
    }
  }

  /** Any change after the signature asks for another one. */
  revise(): void {
    this.move('revise');
    this.certifiedBy = null;
    this.certifiedAt = null;
  }

  entitle(title: string): void {
    this.revise();
    this.title = title;
  }

  certify(by: string, now: Date): void {
    this.move('certify');
    this.certifiedBy = by;
    this.certifiedAt = now;
  }

  submit(receiptNumber: string, requested: Money | null, at: Date): void {
    this.move('submit');
    this.isSubmitted = true;
    this.receiptNumber = receiptNumber;
    this.submittedAt = at;
    this.ask(requested);
  }

  resubmit(requested: Money | null): void {
    this.move('answerChanges');
    this.ask(requested);
  }

  private ask(requested: Money | null): void {
    this.requestedAmount = requested?.amount ?? null;
    this.currency = requested?.currency ?? null;
  }

  /** Counts what is changed beside it, too. */
  touch(): void {
    this.version += 1;
  }

  withdraw(): void {
    this.move('withdraw');
  }

  share(partnerId: string, mayEdit: boolean): void {
    this.unshare(partnerId);
    if (partnerId === this.organisationId || this.partnerIds.length >= mostPartners) {
      throw new PartnerRefused(`An application is shared with other organisations, ${mostPartners} at most.`);
    }
    this.partnerIds = [...this.partnerIds, partnerId].sort();
    this.editingPartnerIds = mayEdit ? [...this.editingPartnerIds, partnerId].sort() : this.editingPartnerIds;
  }

  unshare(partnerId: string): void {
    this.partnerIds = this.partnerIds.filter(id => id !== partnerId);
    this.editingPartnerIds = this.editingPartnerIds.filter(id => id !== partnerId);
    this.version += 1;
  }

  move(move: ApplicationMove): void {
    const status: ApplicationStatus = nextStatus(move, this.status, this.announcedStatus);
    this.status = status;
    this.announcedStatus = isAnnouncedAtOnce(status) ? status : this.announcedStatus;
    this.version += 1;
  }

  /** Tells the applicants what was found or decided; once, and again where it has changed since. */
  announce(): void {
    const nothing = whyNotAnnounced(this.status, this.announcedStatus);
    if (nothing !== null) {
      throw new IllegalTransition(nothing, { move: 'announce', status: this.status });
    }
    this.announcedStatus = this.status;
    this.version += 1;
  }
}
ApplicationSchema.setClass(Application);
