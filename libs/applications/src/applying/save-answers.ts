import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer as Answered, Commands, contextOf, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { Answer } from './answer.entity.js';
import type { Application } from './application.entity.js';
import { demandWritable } from './demand-writable.js';
import { formOf, type FormInHand } from './form-of.js';
import { holdApplication } from './hold-application.js';

export type SavedField = {
  readonly question: string;
  readonly value: unknown;
  /** The version of this field that was seen; 0 for one that was empty. */
  readonly version: number;
};

export type AnswersToSave = FundOwnedId & { readonly key: string; readonly answers: readonly SavedField[] };

type Place = { readonly question: string; readonly version: number };

/** Each field is saved for itself: what another person changed first, and what no such field can hold, stay out and are told. */
export type SavingOutcome = FundOwnedId & {
  readonly saved: readonly Place[];
  readonly conflicts: readonly Place[];
  readonly refused: readonly { readonly question: string; readonly code: string }[];
};

@Injectable()
export class SaveAnswers {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly em: EntityManager,
  ) {}

  /** What is saved now, for whoever was too late; asked apart, for no text of an applicant belongs into the memory of commands. */
  async textsOf(actor: Actor, { fundId, id: applicationId, conflicts }: SavingOutcome): Promise<ReadonlyMap<string, unknown>> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    const questions = conflicts.map(({ question }) => question);
    const found = questions.length === 0 ? [] : await em.find(Answer, { fundId, applicationId, question: { $in: questions } });
    return new Map(found.map(({ question, value }) => [question, value]));
  }

  async execute(actor: Actor, { key, ...input }: AnswersToSave): Promise<Answered<SavingOutcome>> {
    const { fundId, id, answers } = input;
    return this.commands.execute(actor, { operation: 'saveAnswers', key, input, fundId }, async (em, record, now) => {
      const application = await holdApplication(em, this.policy, actor, 'change', { fundId, id });
      const form = await formOf(em, application);
      await demandWritable(
        em,
        actor,
        application,
        form,
        answers.map(({ question }) => question),
      );
      const outcome = await new Saving(em, application, form, actor.userId, now).save(answers);
      record.changed({ subjectType: 'Application', subjectId: id, fields: outcome.saved.map(({ question }) => `answer:${question}`) });
      return { fundId, id, ...outcome };
    });
  }
}

class Saving {
  private readonly saved: Place[] = [];
  private readonly conflicts: Place[] = [];
  private readonly refused: { readonly question: string; readonly code: string }[] = [];

  constructor(
    private readonly em: EntityManager,
    private readonly application: Application,
    private readonly form: FormInHand,
    private readonly by: string,
    private readonly now: Date,
  ) {}

  async save(fields: readonly SavedField[]): Promise<Omit<SavingOutcome, keyof FundOwnedId>> {
    const { fundId, id: applicationId } = this.application;
    const known = await this.em.find(Answer, { fundId, applicationId, question: { $in: fields.map(({ question }) => question) } });
    const byQuestion = new Map(known.map(answer => [answer.question, answer]));
    fields.forEach(field => this.one(field, byQuestion.get(field.question)));
    const { saved, conflicts, refused } = this;
    return { saved, conflicts, refused };
  }

  private one({ question, value, version }: SavedField, known: Answer | undefined): void {
    const asked = this.form.asked(question);
    const refusal = asked === undefined ? 'QUESTION_UNKNOWN' : this.form.refusalOf(question, value);
    if (asked === undefined || refusal !== null) {
      this.refused.push({ question, code: refusal ?? 'QUESTION_UNKNOWN' });
    } else if ((known?.version ?? 0) !== version) {
      this.conflicts.push({ question, version: known?.version ?? 0 });
    } else {
      const answer = known ?? Answer.to(this.application, asked);
      answer.save(value, this.by, this.now);
      this.em.persist(answer);
      this.saved.push({ question, version: answer.version });
    }
  }
}
