import { Conflict, IllegalTransition, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { ReleaseNotSafe, SecondPersonNeeded } from './release.errors.js';

export const releaseStates = ['PREPARED', 'APPROVED', 'PUBLISHED', 'REFUSED', 'DISCARDED'] as const;
export type ReleaseState = (typeof releaseStates)[number];

export const underWay: readonly ReleaseState[] = ['PREPARED', 'APPROVED'];

const ReleaseDraftSchema = defineEntity({
  name: 'ReleaseDraft',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    policy: p.text(),
    periodEnd: p.date(),
    state: p.enum(releaseStates),
    refusal: p.text().nullable(),
    preparedBy: p.uuid(),
    preparedAt: p.datetime(),
    publishedBy: p.uuid().nullable(),
    approvedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

export type ReleaseWish = { readonly policy: string; readonly periodEnd: string };

/** What two people agree to publish, before it is counted: nobody sees the figures first, so nobody can choose by them. */
export class ReleaseDraft extends ReleaseDraftSchema.class {
  static prepare(fundId: string, wish: ReleaseWish, preparedBy: string, preparedAt: Date): ReleaseDraft {
    const state: ReleaseState = 'PREPARED';
    return Object.assign(new ReleaseDraft(), { fundId, id: newId(), ...wish, state, preparedBy, preparedAt });
  }

  approve(by: string, at: Date, seenVersion: number): void {
    this.demand('PREPARED', 'Only a release that is prepared can be published.', seenVersion);
    if (by === this.preparedBy) {
      throw new SecondPersonNeeded('A release is published by somebody else than who prepared it.');
    }
    this.state = 'APPROVED';
    this.publishedBy = by;
    this.approvedAt = at;
  }

  discard(seenVersion: number): void {
    this.demand('PREPARED', 'Only a release that is prepared can be discarded.', seenVersion);
    this.state = 'DISCARDED';
  }

  publish(): void {
    this.state = 'PUBLISHED';
  }

  refuse(): ReleaseNotSafe {
    const refusal = new ReleaseNotSafe('The auditor refuses this release: it would tell more than it may.');
    this.state = 'REFUSED';
    this.refusal = refusal.code;
    return refusal;
  }

  private demand(state: ReleaseState, otherwise: string, seenVersion: number): void {
    if (this.version !== seenVersion) {
      throw new Conflict('Someone else changed this release first. Reload and try again.');
    }
    if (this.state !== state) {
      throw new IllegalTransition(otherwise, { status: this.state });
    }
  }
}
ReleaseDraftSchema.setClass(ReleaseDraft);
