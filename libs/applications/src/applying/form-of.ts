import {
  answersToSend,
  type Answers,
  checkAnswers,
  checkOneAnswer,
  type FormDefinition,
  type KnownFile,
  type Problem,
  type ProblemCode,
  questionIn,
  type QuestionType,
  readFormVersion,
  requestedIn,
} from '@ledby/funds';
import type { Money } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { Asked } from './answer.entity.js';

/** What no field of the kind can hold. Anything else may be saved unfinished: whether it is whole is asked when it is signed off. */
const unholdable: readonly ProblemCode[] = ['QUESTION_UNKNOWN', 'QUESTION_TAKES_NO_ANSWER', 'WRONG_SHAPE'];

const longestAnswer = 200_000;

type Of = { readonly fundId: string; readonly formVersionId: string; readonly language: string };

/** The form that an application was given, in the language it is written in. */
export class FormInHand {
  constructor(
    private readonly definition: FormDefinition,
    private readonly language: string,
  ) {}

  get sections(): readonly string[] {
    return this.definition.sections.map(({ key }) => key);
  }

  asked(key: string): Asked | undefined {
    const found = questionIn(this.definition, key);
    return found === undefined
      ? undefined
      : {
          question: key,
          section: found.section.key,
          sensitivity: found.question.sensitivity,
          identifies: found.question.identifies === true,
        };
  }

  typeOf(key: string): QuestionType | undefined {
    return questionIn(this.definition, key)?.question.type;
  }

  asksForFiles(key: string): boolean {
    return questionIn(this.definition, key)?.question.type === 'FILE';
  }

  /** Null for whatever the field can hold, however unfinished; else why not, as a stable code. */
  refusalOf(question: string, value: unknown): ProblemCode | null {
    if (value === null) {
      return this.asked(question) === undefined ? 'QUESTION_UNKNOWN' : null;
    }
    if (JSON.stringify(value).length > longestAnswer) {
      return 'TOO_LONG';
    }
    const problems = checkOneAnswer(this.definition, question, value, { language: this.language });
    return problems.find(({ code }) => unholdable.includes(code))?.code ?? null;
  }

  problemsOf(answers: Answers, files: ReadonlyMap<string, KnownFile>): readonly Problem[] {
    return checkAnswers(this.definition, answers, { language: this.language, files });
  }

  /** The keys of what goes to the fund: answers to what is asked, and nothing that was written before a question was hidden. */
  sent(answers: Answers): readonly string[] {
    return Object.keys(answersToSend(this.definition, answers, this.language));
  }

  requestedIn(answers: Answers): Money | null {
    return requestedIn(this.definition, answers, this.language);
  }
}

/** The database lets nobody change a version once it is published, so what was read of one stays true. */
const published = new Map<string, FormDefinition>();
const mostKept = 200;

export async function formOf(em: EntityManager, { fundId, formVersionId, language }: Of): Promise<FormInHand> {
  const key = `${fundId} ${formVersionId}`;
  const kept = published.get(key);
  if (kept !== undefined) {
    return new FormInHand(kept, language);
  }
  const { definition, status } = await readFormVersion(em, { fundId, id: formVersionId });
  if (status !== 'DRAFT') {
    if (published.size >= mostKept) published.clear();
    published.set(key, definition);
  }
  return new FormInHand(definition, language);
}
