import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import type { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import type { Application } from './application.entity.js';
import { type ApplicationRight, holdApplication } from './hold-application.js';

/** Sent by everyone who acts on an application: which one, and in which version they saw it. */
export type ApplicationAct = FundOwnedId & { readonly key: string; readonly version: number };

export type Act<I extends ApplicationAct> = {
  readonly operation: string;
  readonly may: ApplicationRight;
  /** Names of what changes, for the audit; never what it changes to. */
  readonly fields: readonly string[];
  readonly input: I;
};

export type InHand = { readonly em: EntityManager; readonly application: Application; readonly actor: Actor; readonly now: Date };

/** What every verb on an application has in common: who may, the lock, the version. */
@Injectable()
export class ActOnApplication {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute<I extends ApplicationAct>(
    actor: Actor,
    { operation, may, fields, input: { key, ...input } }: Act<I>,
    work: (inHand: InHand) => Promise<void> | void,
  ): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version } = input;
    return this.commands.execute(actor, { operation, key, input, fundId }, async (em, record, now) => {
      const application = await holdApplication(em, this.policy, actor, may, { fundId, id });
      application.demandVersion(version);
      await work({ em, application, actor, now });
      record.changed({ subjectType: 'Application', subjectId: id, fields });
      return { fundId, id };
    });
  }
}
