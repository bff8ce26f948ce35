import type { Actor, FundOwnedId } from '@ledby/kernel';
import type { Answer } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { ActOnApplication, type ApplicationAct } from './act-on-application.js';

@Injectable()
export class EntitleApplication {
  constructor(private readonly acting: ActOnApplication) {}

  execute(actor: Actor, input: ApplicationAct & { readonly title: string }): Promise<Answer<FundOwnedId>> {
    const act = { operation: 'entitleApplication', may: 'change', fields: ['title'], input } as const;
    return this.acting.execute(actor, act, ({ application }) => application.entitle(input.title));
  }
}
