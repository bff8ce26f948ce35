import { Kind, type OperationDefinitionNode, OperationTypeNode } from 'graphql';
import type { Plan } from '../compile/plan.js';
import { PlanCache } from './plan-cache.js';

const anOperation = (): OperationDefinitionNode => ({
  kind: Kind.OPERATION_DEFINITION,
  operation: OperationTypeNode.QUERY,
  selectionSet: { kind: Kind.SELECTION_SET, selections: [] },
});
const aPlan = (): Plan => ({ restricted: false }) as unknown as Plan;

it('keeps one plan for each operation and shape', () => {
  const [cache, operation, plan] = [new PlanCache(), anOperation(), aPlan()];
  expect(cache.of(operation, 'a', () => plan)).toBe(plan);
  expect(cache.of(operation, 'a', aPlan)).toBe(plan);
  expect(cache.of(operation, 'b', aPlan)).not.toBe(plan);
  expect(cache.of(anOperation(), 'a', aPlan)).not.toBe(plan);
});

it('never holds more than its bound, and lets the longest unused go', () => {
  const [cache, often, once, plan] = [new PlanCache(), anOperation(), anOperation(), aPlan()];
  cache.of(often, 'a', () => plan);
  const kept = cache.of(once, 'a', aPlan);
  for (let place = 0; place < 5_000; place += 1) {
    cache.of(anOperation(), 'a', aPlan);
    cache.of(often, 'a', aPlan);
  }
  expect(cache.size).toBe(2_000);
  expect(cache.of(often, 'a', aPlan)).toBe(plan);
  expect(cache.of(once, 'a', aPlan)).not.toBe(kept);
});
