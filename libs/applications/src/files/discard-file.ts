import { type Actor, type FundOwnedId, IllegalTransition, NotFound } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, FileVault } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { findApplication } from '../applying/hold-application.js';
import { ApplicationFile } from './application-file.entity.js';
import { isNamed } from './known-files.js';

export type FileDiscard = FundOwnedId & { readonly key: string };

/** Takes a file away that no answer names and that was never handed in; its bytes go with it. */
@Injectable()
export class DiscardFile {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly vault: FileVault,
  ) {}

  async execute(actor: Actor, { key, ...input }: FileDiscard): Promise<Answer<FundOwnedId>> {
    const { fundId, id } = input;
    let vaultKey: string | undefined;
    const done = await this.commands.execute(actor, { operation: 'discardFile', key, input, fundId }, async (em, record) => {
      const failHandler = () => new NotFound('There is no such file.');
      const file = await em.findOneOrFail(ApplicationFile, { fundId, id }, { failHandler });
      await findApplication(em, this.policy, actor, 'change', { fundId, id: file.applicationId });
      file.demandNotSubmitted();
      if (await isNamed(em, file)) {
        throw new IllegalTransition('An answer names this file. Take it out there first.', { move: 'discard', status: 'NAMED' });
      }
      ({ vaultKey } = file);
      em.remove(file);
      record.changed({ subjectType: 'ApplicationFile', subjectId: id, fields: ['content'] });
      return { fundId, id: file.applicationId };
    });
    if (vaultKey !== undefined) {
      await this.vault.drop(vaultKey);
    }
    return done;
  }
}
