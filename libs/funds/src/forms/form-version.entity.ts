import { Conflict, newId } from '@ledby/kernel';
import { defineEntity, p } from '@mikro-orm/core';
import { FormNotSound } from '../funds.errors.js';
import type { FormDefinition } from './form-definition.js';
import { type FormStatus, formStatuses, nextFormStatus } from './form-version.workflow.js';
import { jsonSchemaOf } from './json-schema.js';
import { lintForm } from './lint-form.js';
import type { Mistake } from './lint-finding.js';
import { textsOf } from './questions-as-text.js';
import { wordingIn } from './wording.js';

const FormVersionSchema = defineEntity({
  name: 'FormVersion',
  properties: {
    fundId: p.uuid().primary(),
    id: p.uuid().primary(),
    formId: p.uuid(),
    number: p.integer(),
    status: p.enum(formStatuses),
    title: p.text(),
    definition: p.json<FormDefinition>(),
    mistakes: p.json<readonly Mistake[]>(),
    jsonSchema: p.json<object>(),
    texts: p.json<Readonly<Record<string, string>>>(),
    editedAt: p.datetime(),
    publishedAt: p.datetime().nullable(),
    isPublic: p.boolean(),
    readerIds: p.array().$type<string[]>().columnType('uuid[]'),
    version: p.integer().version(),
  },
});

type Place = { readonly fundId: string; readonly formId: string; readonly number: number };

/** What is read of a definition is worked out when it is written: it cannot change behind the back of whoever answers. */
const written = (definition: FormDefinition, now: Date) => ({
  definition,
  title: wordingIn(definition.title, definition.languages[0], definition),
  mistakes: lintForm(definition),
  jsonSchema: jsonSchemaOf(definition),
  texts: textsOf(definition),
  editedAt: now,
});

export class FormVersion extends FormVersionSchema.class {
  static draft(place: Place, definition: FormDefinition, now: Date): FormVersion {
    const fresh = { id: newId(), status: 'DRAFT' as FormStatus, publishedAt: null, isPublic: false, readerIds: [] };
    return Object.assign(new FormVersion(), { ...place, ...fresh, ...written(definition, now) });
  }

  change(definition: FormDefinition, seenVersion: number, now: Date): void {
    this.demandVersion(seenVersion);
    nextFormStatus('CHANGE', this.status);
    Object.assign(this, written(definition, now));
  }

  publish(seenVersion: number, now: Date): void {
    this.demandVersion(seenVersion);
    const next = nextFormStatus('PUBLISH', this.status);
    const mistakes = lintForm(this.definition);
    if (mistakes.length > 0) {
      throw new FormNotSound('This form has mistakes that would trip up those who answer it. Mend them first.', {
        mistakes: mistakes.slice(0, 100).map(({ code, at }) => ({ code, at })),
      });
    }
    Object.assign(this, { ...written(this.definition, now), status: next, publishedAt: now });
  }

  /** No call takes it from now on; whoever was given it keeps it. */
  retire(seenVersion: number | null): void {
    if (seenVersion !== null) {
      this.demandVersion(seenVersion);
    }
    this.status = nextFormStatus('RETIRE', this.status);
  }

  private demandVersion(seen: number): void {
    if (this.version !== seen) {
      throw new Conflict('Someone else changed this form first. Reload and try again.');
    }
  }
}
FormVersionSchema.setClass(FormVersion);
