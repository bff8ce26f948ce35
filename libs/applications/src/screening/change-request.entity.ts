import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

export const changeRequestStates = ['OPEN', 'ANSWERED'] as const;

export type AskedChange = { readonly question: string; readonly note: string };

const ChangeRequestSchema = defineEntity({
  name: 'ChangeRequest',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    state: p.enum(changeRequestStates),
    changes: p.json<readonly AskedChange[]>(),
    dueOn: p.date(),
    askedBy: p.uuid(),
    askedAt: p.datetime(),
    answeredAt: p.datetime().nullable(),
  },
});

type Of = { readonly fundId: string; readonly id: string; readonly organisationId: string; readonly partnerIds: string[] };
type Asking = { readonly changes: readonly AskedChange[]; readonly dueOn: string };

/** What the fund asks to be mended, answer by answer; nothing else may be written while it is open. */
export class ChangeRequest extends ChangeRequestSchema.class {
  static of({ fundId, id: applicationId, organisationId, partnerIds }: Of, asking: Asking, askedBy: string, askedAt: Date): ChangeRequest {
    const state = 'OPEN' as const;
    return Object.assign(new ChangeRequest(), {
      fundId,
      id: newId(),
      applicationId,
      organisationId,
      partnerIds,
      state,
      ...asking,
      askedBy,
      askedAt,
    });
  }

  get questions(): readonly string[] {
    return this.changes.map(({ question }) => question);
  }

  answer(now: Date): void {
    this.state = 'ANSWERED';
    this.answeredAt = now;
  }
}
ChangeRequestSchema.setClass(ChangeRequest);
