import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { answersTo } from '../applying/answers-to.js';
import { formOf } from '../applying/form-of.js';
import { findApplication } from '../applying/hold-application.js';
import { DueDiligenceProfile } from './due-diligence-profile.entity.js';

export type ProfileToKeep = {
  readonly key: string;
  /** From which of the organisation's applications. */
  readonly application: FundOwnedId;
  readonly questions: readonly string[];
  /** The version of the profile that was seen; 0 for none yet. */
  readonly version: number;
};

@Injectable()
export class KeepProfile {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ProfileToKeep): Promise<Answer<{ readonly id: string }>> {
    const { application: keys, questions, version } = input;
    return this.commands.execute(actor, { operation: 'keepProfile', key, input }, async (em, record, now) => {
      const application = await findApplication(em, this.policy, actor, 'change', keys);
      const { organisationId: id } = application;
      const form = await formOf(em, application);
      const faulty = questions.filter(question => form.asked(question) === undefined || form.asksForFiles(question));
      if (faulty.length > 0) {
        throw new BadInput('A profile keeps answers to questions of the form, and no files.', { field: 'questions' });
      }
      const answers = await answersTo(em, application);
      const profile = (await em.findOne(DueDiligenceProfile, { id })) ?? DueDiligenceProfile.of(id);
      profile.keep(Object.fromEntries(questions.map(question => [question, answers[question] ?? null])), version, now);
      em.persist(profile);
      record.changed({ subjectType: 'DueDiligenceProfile', subjectId: id, fields: questions.map(question => `answer:${question}`) });
      return { id };
    });
  }
}
