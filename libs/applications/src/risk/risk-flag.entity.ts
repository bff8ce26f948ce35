import { BadInput, Conflict, IllegalTransition, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { SecondPersonNeeded } from '../applications.errors.js';
import { nextRiskState, type RiskState, riskStates } from './risk-flag.workflow.js';

export const riskSeverities = ['LOW', 'MEDIUM', 'HIGH'] as const;
export type RiskSeverity = (typeof riskSeverities)[number];

const RiskFlagSchema = defineEntity({
  name: 'RiskFlag',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    severity: p.enum(riskSeverities),
    concern: p.text(),
    state: p.enum(Object.keys(riskStates) as RiskState[]),
    raisedBy: p.uuid(),
    raisedAt: p.datetime(),
    escalatedAt: p.datetime().nullable(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    settlement: p.text(),
    version: p.integer().version(),
  },
});

type Concern = { readonly severity: RiskSeverity; readonly concern: string };

/** Something that an officer is worried about; once escalated, nothing is admitted or awarded over it. */
export class RiskFlag extends RiskFlagSchema.class {
  static raise(fundId: string, applicationId: string, { severity, concern }: Concern, raisedBy: string, raisedAt: Date): RiskFlag {
    if (concern.trim() === '') {
      throw new BadInput('Whoever raises a flag says what worries them.', { field: 'concern' });
    }
    const about = { fundId, id: newId(), applicationId, severity, concern };
    return Object.assign(new RiskFlag(), { ...about, state: 'OPEN' as const, raisedBy, raisedAt, settlement: '', version: 1 });
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This flag was changed first. Reload and try again.');
    }
  }

  escalate(now: Date): void {
    this.state = nextRiskState('escalate', this.state);
    this.escalatedAt = now;
  }

  /** What was escalated is settled by somebody else than who raised it. */
  settle(by: string, settlement: string, now: Date): void {
    const wasEscalated = this.state === 'ESCALATED';
    this.state = nextRiskState('settle', this.state);
    if (wasEscalated && by === this.raisedBy) {
      throw new SecondPersonNeeded('What was escalated is settled by another officer than the one who raised it.');
    }
    if (settlement.trim() === '') {
      throw new BadInput('Whoever settles a flag says how.', { field: 'settlement' });
    }
    Object.assign(this, { settledBy: by, settledAt: now, settlement });
  }
}
RiskFlagSchema.setClass(RiskFlag);

/** Carries how many, never what they say. */
export function demandNoneEscalated(flags: readonly RiskFlag[]): void {
  const escalated = flags.filter(({ state }) => state === 'ESCALATED').length;
  if (escalated > 0) {
    throw new IllegalTransition('A risk that was escalated is settled first.', { move: 'settle', status: 'ESCALATED', escalated });
  }
}
