import { BadInput, Conflict, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { SecondPersonNeeded } from '../applications.errors.js';
import { nextMatchState, type SanctionsMatchState, sanctionsMatchStates } from './sanctions-match.workflow.js';

const SanctionsMatchSchema = defineEntity({
  name: 'SanctionsMatch',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    reference: p.text(),
    entryDigest: p.text(),
    listedName: p.text(),
    likeness: p.integer(),
    state: p.enum(Object.keys(sanctionsMatchStates) as SanctionsMatchState[]),
    foundAt: p.datetime(),
    settledBy: p.uuid().nullable(),
    settledAt: p.datetime().nullable(),
    reason: p.text(),
    version: p.integer().version(),
  },
});

/** What was listed, as far as it is kept: public facts of the list, and never the name that was compared with them. */
export type Listed = Pick<SanctionsMatch, 'reference' | 'entryDigest' | 'listedName' | 'likeness'>;
export type Finding = Extract<SanctionsMatchState, 'FALSE_MATCH' | 'CONFIRMED'>;

/** That a name of an applicant is like one on the list; what was found of it is remembered for the organisation as long as the entry stays as it is. */
export class SanctionsMatch extends SanctionsMatchSchema.class {
  static of(
    application: { readonly fundId: string; readonly id: string },
    organisationId: string,
    listed: Listed,
    foundAt: Date,
  ): SanctionsMatch {
    const { fundId, id: applicationId } = application;
    const fresh = { state: 'OPEN' as const, foundAt, reason: '', version: 1 };
    return Object.assign(new SanctionsMatch(), { fundId, id: newId(), applicationId, organisationId, ...listed, ...fresh });
  }

  get stands(): boolean {
    return this.state === 'OPEN' || this.state === 'CONFIRMED';
  }

  demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('This match was changed first. Reload and try again.');
    }
  }

  settle(finding: Finding, reason: string, by: string, now: Date): void {
    const wasSettledBy = this.state === 'OPEN' ? null : this.settledBy;
    const state = nextMatchState(finding === 'CONFIRMED' ? 'confirm' : 'ruleOut', this.state);
    if (reason.trim() === '') {
      throw new BadInput('Whoever settles a match says by what.', { field: 'reason' });
    }
    if (wasSettledBy === by) {
      throw new SecondPersonNeeded('What was found of a match is overruled by another officer than the one who found it.');
    }
    Object.assign(this, { state, settledBy: by, settledAt: now, reason });
  }

  /** Its entry was taken off the list, or says something else by now. */
  delist(): void {
    this.state = nextMatchState('delist', this.state);
  }
}
SanctionsMatchSchema.setClass(SanctionsMatch);
