import { Conflict, IllegalTransition, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';

export const clarificationStatuses = ['ASKED', 'ANSWERED', 'PUBLISHED'] as const;
export type ClarificationStatus = (typeof clarificationStatuses)[number];

const ClarificationSchema = defineEntity({
  name: 'Clarification',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    callId: p.uuid(),
    organisationId: p.uuid(),
    status: p.enum(clarificationStatuses),
    question: p.text(),
    answer: p.text().nullable(),
    isPublic: p.boolean(),
    readerIds: p.array().$type<string[]>().columnType('uuid[]'),
    askedAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    version: p.integer().version(),
  },
});

type Readers = { readonly isPublic: boolean; readonly readerIds: string[] };

/** A question about a call, answered to all. Who asked stands in the row for their own sight of it and is shown to nobody. */
export class Clarification extends ClarificationSchema.class {
  static ask(call: { readonly fundId: string; readonly id: string }, organisationId: string, question: string, now: Date): Clarification {
    return Object.assign(new Clarification(), {
      fundId: call.fundId,
      id: newId(),
      callId: call.id,
      organisationId,
      status: 'ASKED' as const,
      question,
      answer: null,
      isPublic: false,
      readerIds: [],
      askedAt: now,
      publishedAt: null,
    });
  }

  /** The wording may be changed with it, so that nothing in the question tells who asked. */
  reply(answer: string, question: string | undefined, seenVersion: number): readonly string[] {
    if (this.version !== seenVersion) {
      throw new Conflict('Someone else answered this question first. Reload and try again.');
    }
    if (this.status === 'PUBLISHED') {
      throw new IllegalTransition('This answer is published to all. Publish another one that corrects it.', { status: this.status });
    }
    Object.assign(this, { answer, status: 'ANSWERED' as const, ...(question === undefined ? {} : { question }) });
    return ['answer', 'status', ...(question === undefined ? [] : ['question'])];
  }

  publish({ isPublic, readerIds }: Readers, now: Date): void {
    Object.assign(this, { status: 'PUBLISHED' as const, isPublic, readerIds: [...readerIds], publishedAt: now });
  }
}
ClarificationSchema.setClass(Clarification);
