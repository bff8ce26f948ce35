import type { Actor, FundOwnedId } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import type { ProjectRevision } from '../project.entity.js';
import { findProject } from './find-project.js';

export type ProjectChange = ProjectRevision & FundOwnedId & { readonly key: string; readonly version: number };

@Injectable()
export class ChangeProject {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
  ) {}

  execute(actor: Actor, { key, ...input }: ProjectChange): Promise<Answer<FundOwnedId>> {
    const { fundId, id, version, ...wish } = input;
    return this.commands.execute(actor, { operation: 'changeProject', key, input, fundId }, async (em, record) => {
      const wanted = { action: 'change', subject: 'Project', denied: 'A project is kept by the officers of its fund.' } as const;
      const project = await findProject(em, this.policy, actor, { fundId, id }, wanted);
      record.changed({ subjectType: 'Project', subjectId: id, fields: project.change(wish, version) });
      return { fundId, id };
    });
  }
}
