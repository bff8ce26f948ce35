import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { SecondPersonNeeded } from '../applications.errors.js';

export const screeningMoves = ['admit', 'exclude', 'reinstate'] as const;
export type ScreeningMove = (typeof screeningMoves)[number];

const ScreeningDecisionSchema = defineEntity({
  name: 'ScreeningDecision',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    move: p.enum(screeningMoves),
    reason: p.text(),
    decidedBy: p.uuid(),
    decidedAt: p.datetime(),
  },
});

type Of = { readonly fundId: string; readonly id: string };
type Wording = { readonly move: ScreeningMove; readonly reason: string };

/** Who let an application pass to assessment or not, and why; kept as it was when it is overruled. */
export class ScreeningDecision extends ScreeningDecisionSchema.class {
  static of({ fundId, id: applicationId }: Of, { move, reason }: Wording, decidedBy: string, decidedAt: Date): ScreeningDecision {
    return Object.assign(new ScreeningDecision(), { fundId, id: newId(), applicationId, move, reason, decidedBy, decidedAt });
  }

  demandAnother(person: string): void {
    if (person === this.decidedBy) {
      throw new SecondPersonNeeded('An exclusion is overruled by another officer than the one who decided it.');
    }
  }
}
ScreeningDecisionSchema.setClass(ScreeningDecision);
