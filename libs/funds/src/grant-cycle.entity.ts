import { BadInput, Conflict, newId, revise } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { type CallMove, callStatuses, nextStatus } from './call.workflow.js';
import { CallClosed } from './funds.errors.js';

const GrantCycleSchema = defineEntity({
  name: 'GrantCycle',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    number: p.text(),
    title: p.text(),
    status: p.enum(callStatuses),
    opensOn: p.date().nullable(),
    closesOn: p.date().nullable(),
    applicationsReceived: p.integer().nullable(),
    sourceUrl: p.text().nullable(),
    version: p.integer().version(),
  },
});

type CycleDetails = {
  readonly title: string;
  readonly opensOn?: string | null | undefined;
  readonly closesOn?: string | null | undefined;
  readonly sourceUrl?: string | null | undefined;
};

export type CycleWish = CycleDetails & { readonly number: string };
export type CycleRevision = Partial<CycleDetails> & { readonly applicationsReceived?: number | null | undefined };

function demandOrder(opensOn: string | null, closesOn: string | null): void {
  if (opensOn !== null && closesOn !== null && opensOn > closesOn) {
    throw new BadInput('A cycle closes on the day it opens or later.', { fields: ['opensOn', 'closesOn'] });
  }
}

export class GrantCycle extends GrantCycleSchema.class {
  static of(fundId: string, { number, title, opensOn = null, closesOn = null, sourceUrl = null }: CycleWish): GrantCycle {
    demandOrder(opensOn, closesOn);
    return Object.assign(new GrantCycle(), {
      fundId,
      id: newId(),
      number,
      title,
      status: 'DRAFT',
      opensOn,
      closesOn,
      applicationsReceived: null,
      sourceUrl,
    });
  }

  /** Answers the names of what changed. */
  change(wish: CycleRevision, seenVersion: number): readonly string[] {
    this.demandVersion(seenVersion);
    const { opensOn = this.opensOn ?? null, closesOn = this.closesOn ?? null } = wish;
    demandOrder(opensOn, closesOn);
    return revise<GrantCycle>(this, wish);
  }

  move(move: CallMove, seenVersion: number): void {
    this.demandVersion(seenVersion);
    this.status = nextStatus(move, this.status);
  }

  demandUnfinished(): void {
    if (this.status === 'CLOSED') {
      throw new CallClosed('This cycle is closed; nothing more is added to it.');
    }
  }

  private demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this cycle first. Reload and try again.');
    }
  }
}
GrantCycleSchema.setClass(GrantCycle);
