import type { Answers } from '@ledby/funds';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Answer } from './answer.entity.js';

/** The working copy by question; an answer that was emptied is none. */
export async function answersTo(em: EntityManager, { fundId, id }: { readonly fundId: string; readonly id: string }): Promise<Answers> {
  const answers = await em.find(Answer, { fundId, applicationId: id });
  return Object.fromEntries(answers.filter(({ value }) => value !== null).map(({ question, value }) => [question, value]));
}
