import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const FundSchema = defineEntity({
  name: 'Fund',
  properties: {
    id: p.uuid().primary(),
    funderId: p.uuid(),
    code: p.text(),
    name: p.text(),
    description: p.text(),
    leadershipPolicy: p.text(),
    isDemo: p.boolean(),
    sourceUrl: p.text().nullable(),
    createdAt: p.datetime(),
  },
});

export type FundWish = {
  readonly funderId: string;
  readonly code: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly leadershipPolicy?: string | undefined;
  readonly sourceUrl?: string | null | undefined;
};

/** A pot of money. What belongs to it carries its id in the key, so this row is the wall that rows are kept behind. */
export class Fund extends FundSchema.class {
  static of({ funderId, code, name, description = '', leadershipPolicy = 'MAJORITY_V1', sourceUrl = null }: FundWish, now: Date): Fund {
    return Object.assign(new Fund(), {
      id: newId(),
      funderId,
      code,
      name,
      description,
      leadershipPolicy,
      isDemo: false,
      sourceUrl,
      createdAt: now,
    });
  }

  /** Only for questions that are put from now on; what was attested keeps the policy it was asked under. Says whether anything changed. */
  chooseLeadershipPolicy(code: string): boolean {
    const isNew = this.leadershipPolicy !== code;
    this.leadershipPolicy = code;
    return isNew;
  }
}
FundSchema.setClass(Fund);
