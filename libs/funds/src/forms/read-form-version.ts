import { type FundOwnedId, NotFound } from '@ledby/kernel';
import type { EntityManager } from '@mikro-orm/postgresql';
import type { FormDefinition } from './form-definition.js';
import { FormVersion } from './form-version.entity.js';
import type { FormStatus } from './form-version.workflow.js';

export type FormInForce = FundOwnedId & {
  readonly formId: string;
  readonly number: number;
  readonly status: FormStatus;
  readonly definition: FormDefinition;
};

/** What another room asks of a form, inside its own transaction: an answer is judged by the version it was given. */
export async function readFormVersion(em: EntityManager, { fundId, id }: FundOwnedId): Promise<FormInForce> {
  const { formId, number, status, definition } = await em.findOneOrFail(
    FormVersion,
    { fundId, id },
    { failHandler: () => new NotFound('There is no such form.') },
  );
  return { fundId, id, formId, number, status, definition };
}
