import { BadInput } from '@ledby/kernel';
import { bodyRules, type BodyKind, type LeadershipSubject, leadershipSubjects } from '../leadership-body.js';
import type { LeadershipPolicy, PolicyDemand } from '../leadership-policy.js';

const mostDemands = 6;
const largestDenominator = 1000;

const refuse = (message: string, subject: LeadershipSubject): never => {
  throw new BadInput(message, { field: 'demands', subject });
};

const bodiesOf = (demand: PolicyDemand): readonly BodyKind[] => (demand.kind === 'LEADER' ? demand.inOneOf : [demand.of]);

function demandSoundShare(demand: PolicyDemand, subject: LeadershipSubject): void {
  if (demand.kind === 'LEADER') {
    return;
  }
  const [numerator, denominator] = demand.share;
  const isFraction =
    Number.isInteger(numerator) &&
    Number.isInteger(denominator) &&
    numerator >= 1 &&
    numerator <= denominator &&
    denominator <= largestDenominator;
  if (!isFraction) {
    refuse(
      `A share is a fraction of whole numbers, above nothing and not above one, with a denominator up to ${largestDenominator}.`,
      subject,
    );
  }
  if (demand.is === 'MORE_THAN' && numerator === denominator) {
    refuse('Nothing is more than all of it.', subject);
  }
}

/** The floor of the field: one or more with lived experience in a position of leadership (domain rule of ANY_LEADER_V1). */
const asksForPower = (demand: PolicyDemand): boolean =>
  demand.power !== 'ANY' && (demand.kind === 'LEADER' || demand.whereNone === 'FAILS');

/** What the rules can evaluate: an empty list would call everyone led, and the body of another subject is never stated. */
export function demandSoundDemands(demands: LeadershipPolicy['demands']): void {
  for (const subject of leadershipSubjects) {
    const asked = demands[subject];
    if (asked.length === 0 || asked.length > mostDemands) {
      refuse(`A policy makes between one and ${mostDemands} demands, of organisations and of projects each.`, subject);
    }
    for (const demand of asked) {
      const bodies = bodiesOf(demand);
      if (bodies.length === 0 || new Set(bodies).size < bodies.length || bodies.some(kind => bodyRules[kind].of !== subject)) {
        refuse('A demand is about bodies of the subject that it is made of, each named once.', subject);
      }
      if (bodies.includes('MEMBERSHIP')) {
        refuse('Nobody is asked seat by seat in a membership, so nothing can be demanded of one.', subject);
      }
      demandSoundShare(demand, subject);
    }
    if (asked.every(demand => demand.kind === 'SHARE' && demand.whereNone === 'PASSES')) {
      refuse('At least one demand fails where there is nobody to meet it.', subject);
    }
    if (!asked.some(asksForPower)) {
      refuse('At least one demand asks for somebody with a vote or the budget, as every definition that Ledby brings does.', subject);
    }
  }
}
