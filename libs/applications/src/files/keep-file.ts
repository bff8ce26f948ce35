import { type Actor, type FundOwnedId, IllegalTransition } from '@ledby/kernel';
import { AccessPolicy, type Answer, Commands, FileVault } from '@ledby/platform';
import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { FileRefused } from '../applications.errors.js';
import type { Application } from '../applying/application.entity.js';
import { holdApplication } from '../applying/hold-application.js';
import { ApplicationFile } from './application-file.entity.js';
import { readFileContent } from './file-content.js';

export type FileUploaded = {
  /** Of the upload; sent again, it is the same file. */
  readonly uploadId: string;
  readonly applicationId: FundOwnedId;
  readonly name: string;
  readonly content: Buffer;
};

const mostFiles = 50;

/** A whole upload becomes a file of its application, or nothing is kept of it. */
@Injectable()
export class KeepFile {
  constructor(
    private readonly commands: Commands,
    private readonly policy: AccessPolicy,
    private readonly vault: FileVault,
  ) {}

  async execute(actor: Actor, { uploadId, applicationId, name, content: sent }: FileUploaded): Promise<Answer<FundOwnedId>> {
    const { content, ...form } = await readFileContent(sent);
    const sha256 = createHash('sha256').update(content).digest('hex');
    const vaultKey = await this.vault.keep(content);
    const { fundId } = applicationId;
    const command = { operation: 'keepFile', key: uploadId, input: { uploadId, ...applicationId, sha256 }, fundId };
    try {
      const kept = await this.commands.execute(actor, command, async (em, record, now) => {
        const application = await holdApplication(em, this.policy, actor, 'change', applicationId);
        demandOpenForFiles(application);
        if ((await em.count(ApplicationFile, { fundId, applicationId: application.id })) >= mostFiles) {
          throw new FileRefused(`An application holds at most ${mostFiles} files.`, { problem: 'TOO_MANY' });
        }
        const about = { ...form, name, bytes: content.length, sha256, vaultKey };
        em.persist(ApplicationFile.of(application, uploadId, about, actor.userId, now));
        record.changed({ subjectType: 'ApplicationFile', subjectId: uploadId, fields: ['content'] });
        return { fundId, id: uploadId };
      });
      if (kept.replayed) {
        await this.vault.drop(vaultKey);
      }
      return kept;
    } catch (failure) {
      await this.vault.drop(vaultKey);
      throw failure;
    }
  }
}

/** Judged by what was announced, so that no upload gives a decision away. */
export function demandOpenForFiles({ announcedStatus }: Application): void {
  if (!['DRAFT', 'CERTIFIED', 'CHANGES_ASKED'].includes(announcedStatus)) {
    throw new IllegalTransition('Files are added while an application is written, or changes to it are asked for.', {
      move: 'revise',
      status: announcedStatus,
    });
  }
}
