import { type Actor, BadInput, type FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';
import { formOf } from './form-of.js';
import { SectionKeeper } from './section-keeper.entity.js';

export type SectionKeeping = ApplicationAct & { readonly section: string; readonly userIds: readonly string[] };

/** Gives a section to some people; to nobody, and it is open to all who write again. */
@Injectable()
export class KeepSection {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: SectionKeeping): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'keepSection', may: 'certify', fields: ['sectionKeepers'], input } as const;
    return this.acting.execute(actor, act, async ({ em, application }) => {
      const { section, userIds } = input;
      const { fundId, id: applicationId } = application;
      if (!(await formOf(em, application)).sections.includes(section)) {
        throw new BadInput('The form has no such section.', { field: 'section' });
      }
      await em.nativeDelete(SectionKeeper, { fundId, applicationId, section });
      new Set(userIds).forEach(userId => em.persist(SectionKeeper.of(application, section, userId)));
      application.version += 1;
    });
  }
}
