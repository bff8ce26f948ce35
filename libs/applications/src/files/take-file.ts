import { type Actor, type FundOwnedId, NotFound } from '@ledby/kernel';
import { AccessPolicy, contextOf, FileVault, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { ApplicationFile } from './application-file.entity.js';

export type FileTaken = { readonly mediaType: string; readonly ending: string; readonly content: Buffer };

/** For whoever may read that it is there; to everybody else there is no such file. */
@Injectable()
export class TakeFile {
  constructor(
    private readonly em: EntityManager,
    private readonly policy: AccessPolicy,
    private readonly vault: FileVault,
  ) {}

  async execute(actor: Actor, keys: FundOwnedId): Promise<FileTaken> {
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    const file = await em.transactional(reading => reading.findOne(ApplicationFile, { ...keys }));
    if (file === null || !this.policy.allows(actor, 'read', 'ApplicationFile', file)) {
      throw new NotFound('There is no such file.');
    }
    const { mediaType, ending, vaultKey } = file;
    return { mediaType, ending, content: await this.vault.take(vaultKey) };
  }
}
