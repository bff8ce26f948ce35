import type { Answers } from '@ledby/funds';
import type { Money } from '@ledby/kernel';
import { AnswersIncomplete } from '../applications.errors.js';
import type { InHand } from './act-on-application.js';
import { knownFiles } from '../files/known-files.js';
import { answersTo } from './answers-to.js';
import { type FormInHand, formOf } from './form-of.js';

/** How much is asked for, the keys of the answers that go to the fund, and of those the ones that name files. */
export type Whole = { readonly requested: Money | null; readonly sent: readonly string[]; readonly withFiles: readonly string[] };

const mostProblemsTold = 100;

const wholeOf = (form: FormInHand, answers: Answers): Whole => {
  const sent = form.sent(answers);
  return { requested: form.requestedIn(answers), sent, withFiles: sent.filter(question => form.asksForFiles(question)) };
};

/** Of what was found whole before: whatever changes after the signature takes the signature away. */
export async function whatWasSigned({ em, application }: Pick<InHand, 'em' | 'application'>): Promise<Whole> {
  const form = await formOf(em, application);
  const answers = await answersTo(em, application);
  return wholeOf(form, answers);
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
  return wholeOf(form, answers);
}
