import type { Sensitivity } from '@ledby/funds';
import { newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

const AnswerSchema = defineEntity({
  name: 'Answer',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    applicationId: p.uuid(),
    organisationId: p.uuid(),
    partnerIds: p.array().$type<string[]>().columnType('uuid[]'),
    question: p.text(),
    section: p.text(),
    value: p.json<unknown>(),
    sensitivity: p.text(),
    identifies: p.boolean(),
    savedAt: p.datetime(),
    savedBy: p.uuid(),
    version: p.integer(),
  },
});

type Of = { readonly fundId: string; readonly id: string; readonly organisationId: string; readonly partnerIds: string[] };

export type Asked = {
  readonly question: string;
  readonly section: string;
  /** Who of the fund may read it once it is handed in, as the form says. */
  readonly sensitivity: Sensitivity;
  /** Whether it tells who applies, so that a blind review leaves it out. */
  readonly identifies: boolean;
};

/** What was answered to one question of a form, kept as it is typed: each field has its own version. */
export class Answer extends AnswerSchema.class {
  static to({ fundId, id: applicationId, organisationId, partnerIds }: Of, asked: Asked): Answer {
    return Object.assign(new Answer(), { fundId, id: newId(), applicationId, organisationId, partnerIds, ...asked, version: 0 });
  }

  save(value: unknown, by: string, now: Date): void {
    this.value = value;
    this.savedBy = by;
    this.savedAt = now;
    this.version += 1;
  }
}
AnswerSchema.setClass(Answer);
