import { BadInput, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { ConfirmationMissing } from '../leadership.errors.js';

const EngagementTrainingSchema = defineEntity({
  name: 'EngagementTraining',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    userId: p.uuid(),
    trainedOn: p.date(),
    recordedById: p.uuid(),
  },
});

export type Training = { readonly fundId: string; readonly userId: string; readonly trainedOn: string; readonly recordedById: string };

/** That somebody who serves a fund was trained in engaging with survivors: a day, and the word of another person. */
export class EngagementTraining extends EngagementTrainingSchema.class {
  static of(training: Training, today: string): EngagementTraining {
    if (training.userId === training.recordedById) {
      throw new ConfirmationMissing('A training is recorded by somebody else than who was trained.', { rule: 'ANOTHER_RECORDS' });
    }
    if (training.trainedOn > today) {
      throw new BadInput('A training that has not taken place yet cannot be recorded.', { field: 'trainedOn' });
    }
    return Object.assign(new EngagementTraining(), { id: newId(), ...training });
  }
}
EngagementTrainingSchema.setClass(EngagementTraining);
