import { type Actor, IllegalTransition } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import { applicationStates } from '../application.workflow.js';
import { openRequest } from '../screening/open-request.js';
import type { Application } from './application.entity.js';
import { demandKept } from './demand-kept.js';
import type { FormInHand } from './form-of.js';

/** Before it is handed in everything may be written; afterwards only what the fund has asked to be changed. */
export async function demandWritable(
  em: EntityManager,
  actor: Actor,
  application: Application,
  form: FormInHand,
  questions: readonly string[],
): Promise<void> {
  await demandKept(em, actor, application, new Set(questions.map(question => form.asked(question)?.section ?? '')));
  if (application.status === 'CERTIFIED') {
    application.revise();
  }
  if (application.status !== 'DRAFT') {
    const asked = (await openRequest(em, application))?.questions ?? [];
    const closed = questions.filter(question => !asked.includes(question));
    if (closed.length > 0 || application.status !== 'CHANGES_ASKED') {
      const said = applicationStates[application.announcedStatus];
      throw new IllegalTransition(`This application ${said}. Only what is not handed in, or was asked to be changed, is written on.`, {
        move: 'revise',
        status: application.announcedStatus,
        questions: closed,
      });
    }
  }
}
