import type { ActivityStatus } from '@ledby/kernel';
import { daysAfter, daysBetween, demoToday } from './demo-calendar.js';
import type { SeededChance } from './seeded-chance.js';

const finalReportIsDueAfter = 120;

/** From the dates alone, but for the few projects that were called off or stopped for a while. */
export function standOfProject(startsOn: string, endsOn: string, chance: SeededChance): ActivityStatus {
  const [isCalledOff, isStopped] = [chance.happens(0.02), chance.happens(0.05)];
  if (startsOn > demoToday) {
    return 'PIPELINE';
  }
  if (isCalledOff && daysBetween(startsOn, demoToday) > 90) {
    return 'CANCELLED';
  }
  if (endsOn >= demoToday) {
    return isStopped ? 'SUSPENDED' : 'IMPLEMENTATION';
  }
  return daysAfter(endsOn, finalReportIsDueAfter) >= demoToday ? 'FINALISATION' : 'CLOSED';
}
