import type { Money } from '@ledby/kernel';
import { AnswersIncomplete } from '../applications.errors.js';
import type { InHand } from './act-on-application.js';
import { knownFiles } from '../files/known-files.js';
import { answersTo } from './answers-to.js';
import { formOf } from './form-of.js';

/** How much is asked for, and the keys of the answers that go to the fund. */
export type Whole = { readonly requested: Money | null; readonly sent: readonly string[] };

const mostProblemsTold = 100;

/** Of what was found whole before: whatever changes after the signature takes the signature away. */
export async function whatWasSigned({ em, application }: Pick<InHand, 'em' | 'application'>): Promise<Whole> {
  const form = await formOf(em, application);
  const answers = await answersTo(em, application);
  return { requested: form.requestedIn(answers), sent: form.sent(answers) };
}

/** Everything that is asked is answered, and rightly; what is wrong is told by question and code, never by what was written. */
export async function demandWhole({ em, application }: Pick<InHand, 'em' | 'application'>): Promise<Whole> {
  const form = await formOf(em, application);
  const answers = await answersTo(em, application);
  const problems = form.problemsOf(answers, await knownFiles(em, application));
  if (problems.length > 0) {
    throw new AnswersIncomplete('Some questions still need an answer, or another one.', {
      problems: problems.slice(0, mostProblemsTold).map(({ question, code, at = null }) => ({ question, code, at })),
    });
  }
  return { requested: form.requestedIn(answers), sent: form.sent(answers) };
}
