import { BadInput, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { inputAreas, type InputArea } from '../paid-input.js';
import type { LeadershipAttestation } from './leadership-attestation.entity.js';

const StatedInputSchema = defineEntity({
  name: 'StatedInput',
  schema: 'restricted',
  tableName: 'leadership_input',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    attestationId: p.uuid(),
    organisationId: p.uuid(),
    area: p.enum(inputAreas),
    givenOn: p.date(),
    paid: p.boolean(),
    paperId: p.uuid().nullable(),
  },
});

export type InputStatement = {
  readonly area: InputArea;
  readonly givenOn: string;
  readonly paid: boolean;
  readonly paperId: string | null;
};

/** That survivors were heard and paid: in which part of the work, when, and by which paper. Neither who nor how many. */
export class StatedInput extends StatedInputSchema.class {
  static of({ fundId, id: attestationId, organisationId }: LeadershipAttestation, statement: InputStatement, today: string): StatedInput {
    if (statement.givenOn > today) {
      throw new BadInput('What has not happened yet cannot be stated.', { field: 'givenOn' });
    }
    return Object.assign(new StatedInput(), { fundId, id: newId(), attestationId, organisationId, ...statement });
  }
}
StatedInputSchema.setClass(StatedInput);
