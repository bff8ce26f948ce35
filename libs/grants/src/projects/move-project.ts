import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { GrantMove } from '../grant.workflow.js';
import { findProject } from './find-project.js';

export type ProjectMove = FundOwnedId & { readonly key: string; readonly version: number; readonly move: GrantMove };

/** Its grants stay where they are: each is money of its own, with its own accounts to close. */
@Injectable()
export class MoveProject {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ProjectMove): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, move } = input;
    return this.commands.execute(actor, { operation: 'moveProject', key, input, fundId }, async (em, record) => {
      const wanted = { action: 'change', subject: 'Project', denied: 'A project is kept by the officers of its fund.' } as const;
      const project = await findProject(em, this.policy, actor, { fundId, id }, wanted);
      project.move(move, version);
      record.changed({ subjectType: 'Project', subjectId: id, fields: ['status'] });
      return { fundId, id };
    });
  }
}
