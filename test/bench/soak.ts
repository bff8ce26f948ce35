import type { Case } from './cases.js';
import { figureOf } from './figures.js';
import { throughput } from './load.js';
import type { Stage } from './stage.js';

export type Soaked = {
  readonly asked: number;
  readonly megabytes: readonly number[];
  readonly firstMinute: number;
  readonly lastMinute: number;
};

const between = 5;

/** All cases asked in turn for minutes on end, with the resident memory of the api every few seconds. */
export async function soak(stage: Stage, cases: readonly Case[], minutes: number, connections: number): Promise<Soaked> {
  const bodies = cases
    .filter(({ name }) => name !== 'text search')
    .flatMap(one => (one.bodies.ledby ?? []).map(body => JSON.stringify(body)));
  const megabytes: number[] = [];
  let asked = 0;
  for (let elapsed = 0; elapsed < minutes * 60; elapsed += between) {
    asked += (await throughput(stage.targets.ledby, bodies, connections, between * 1000)) * between;
    megabytes.push(stage.memoryOf('ledby'));
  }
  const aMinute = 60 / between;
  return {
    asked: Math.round(asked),
    megabytes,
    firstMinute: figureOf(megabytes.slice(0, aMinute)).median,
    lastMinute: figureOf(megabytes.slice(-aMinute)).median,
  };
}
