import type { OperationDefinitionNode } from 'graphql';
import type { Plan } from '../compile/plan.js';

const mostPlans = 2_000;

type Entry = { readonly plan: Plan; readonly home: Map<string, Plan>; readonly key: string };

/** Plans by operation and shape; the operation is held weakly, and all plans together are bounded, the longest unused going first. */
export class PlanCache {
  private readonly homes = new WeakMap<OperationDefinitionNode, Map<string, Plan>>();
  private readonly recent = new Map<Plan, Entry>();

  of(operation: OperationDefinitionNode, key: string, compile: () => Plan): Plan {
    const home = this.homes.get(operation) ?? new Map<string, Plan>();
    const known = home.get(key);
    if (known !== undefined) {
      this.touch(known);
      return known;
    }
    const plan = compile();
    this.homes.set(operation, home);
    home.set(key, plan);
    this.recent.set(plan, { plan, home, key });
    if (this.recent.size > mostPlans) {
      this.forgetOldest();
    }
    return plan;
  }

  get size(): number {
    return this.recent.size;
  }

  private touch(plan: Plan): void {
    const entry = this.recent.get(plan);
    if (entry !== undefined) {
      this.recent.delete(plan);
      this.recent.set(plan, entry);
    }
  }

  private forgetOldest(): void {
    const oldest = this.recent.values().next().value;
    if (oldest !== undefined) {
      this.recent.delete(oldest.plan);
      oldest.home.delete(oldest.key);
    }
  }
}
