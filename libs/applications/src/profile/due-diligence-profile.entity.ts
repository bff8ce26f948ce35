import type { Answers } from '@ledby/funds';
import { BadInput, Conflict } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const DueDiligenceProfileSchema = defineEntity({
  name: 'DueDiligenceProfile',
  properties: {
    id: p.uuid().primary(),
    answers: p.json<Answers>(),
    keptAt: p.datetime(),
    version: p.integer(),
  },
});

const mostKept = 200;

/** What every fund asks an organisation again: filled once, kept by the organisation, and taken over into each application it begins. */
export class DueDiligenceProfile extends DueDiligenceProfileSchema.class {
  static of(organisationId: string): DueDiligenceProfile {
    return Object.assign(new DueDiligenceProfile(), { id: organisationId, answers: {}, version: 0 });
  }

  /** An answer that is empty by now is forgotten. */
  keep(answers: Answers, seenVersion: number, now: Date): void {
    if (this.version !== seenVersion) {
      throw new Conflict('Someone else changed this profile first. Reload and try again.');
    }
    const kept = Object.fromEntries(Object.entries({ ...this.answers, ...answers }).filter(([, value]) => value !== null));
    if (Object.keys(kept).length > mostKept) {
      throw new BadInput(`A profile keeps ${mostKept} answers at most.`, { field: 'questions' });
    }
    this.answers = kept;
    this.keptAt = now;
    this.version += 1;
  }
}
DueDiligenceProfileSchema.setClass(DueDiligenceProfile);
