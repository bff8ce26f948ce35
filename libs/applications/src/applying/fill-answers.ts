import type { EntityManager } from '@mikro-orm/postgresql';
import { Answer } from './answer.entity.js';
import type { Application } from './application.entity.js';
import { formOf } from './form-of.js';

/** Takes over what the form asks under the same key and can hold; the rest stays behind. Files do not travel: each is given where it is asked for. */
export async function fillAnswers(
  em: EntityManager,
  application: Application,
  texts: ReadonlyMap<string, unknown>,
  by: string,
  now: Date,
): Promise<void> {
  const form = await formOf(em, application);
  for (const [question, value] of texts) {
    const asked = form.asked(question);
    if (asked !== undefined && value !== null && !form.asksForFiles(question) && form.refusalOf(question, value) === null) {
      const answer = Answer.to(application, asked);
      answer.save(value, by, now);
      em.persist(answer);
    }
  }
}
