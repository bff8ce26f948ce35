import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import type { LeadershipPolicy } from '../leadership-policy.js';
import { readPolicyCode } from './policy-code.js';
import { demandSoundDemands } from './policy-shape.js';

const FundPolicySchema = defineEntity({
  name: 'FundPolicy',
  tableName: 'leadership_policy',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    code: p.text(),
    version: p.integer(),
    title: p.text(),
    ground: p.text(),
    demands: p.json<LeadershipPolicy['demands']>(),
    addedBy: p.uuid(),
    addedOn: p.date(),
  },
});

export type PolicyWish = Omit<LeadershipPolicy, 'version'>;

/** A definition of a fund's own. The database gives nobody the right to change it: whoever was counted by it was counted by these words. */
export class FundPolicy extends FundPolicySchema.class {
  static of(fundId: string, { code, title, ground, demands }: PolicyWish, addedBy: string, today: string): FundPolicy {
    demandSoundDemands(demands);
    const { version } = readPolicyCode(code);
    return Object.assign(new FundPolicy(), { fundId, id: newId(), code, version, title, ground, demands, addedBy, addedOn: today });
  }

  get policy(): LeadershipPolicy {
    const { code, title, version, ground, demands } = this;
    return { code, title, version, ground, demands };
  }
}
FundPolicySchema.setClass(FundPolicy);
