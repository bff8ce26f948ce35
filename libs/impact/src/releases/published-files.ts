import { readFundOwnedId } from '@ledby/kernel';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable } from '@nestjs/common';
import { releaseCsv } from './release-csv.js';
import type { ReleaseDocument } from './release-document.js';
import { ReleaseInstallation } from './release-installation.js';
import { releasesPage } from './release-page.js';
import { signedFile } from './release-signature.js';

type Stored = { readonly document: string; readonly signature: string; readonly public_key: string; readonly pdf?: Buffer };

export const fileKinds = ['json', 'csv', 'pdf'] as const;
export type FileKind = (typeof fileKinds)[number];

const most = 100;

/** What anybody may fetch: the same bytes for everyone, whoever asks and whether they have signed in. */
@Injectable()
export class PublishedFiles {
  constructor(
    private readonly em: EntityManager,
    private readonly installation: ReleaseInstallation,
  ) {}

  /** Newest first. */
  async page(): Promise<Buffer> {
    const stored = await this.em.fork().execute<Stored[]>('select document from app.published_releases() limit ?', [most]);
    const releases = stored.map(({ document }) => JSON.parse(document) as ReleaseDocument);
    return Buffer.from(releasesPage(releases, this.installation.key.publicKey));
  }

  async file(publicId: string, kind: FileKind): Promise<Buffer | undefined> {
    const { fundId, id } = readFundOwnedId(publicId, 'rel');
    const [found] = await this.em
      .fork()
      .execute<Stored[]>('select document, signature, public_key, pdf from app.published_release(?, ?)', [fundId, id]);
    if (found === undefined) return undefined;
    switch (kind) {
      case 'pdf':
        return Buffer.from(found.pdf ?? []);
      case 'csv':
        return Buffer.from(releaseCsv(JSON.parse(found.document) as ReleaseDocument));
      case 'json':
        return Buffer.from(`${signedFile(found.document, found.public_key, found.signature)}\n`);
    }
  }
}
