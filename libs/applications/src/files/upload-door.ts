import { ActorReader, mustBeSignedIn, originsOf } from '@ledby/identity';
import { type Actor, BadInput, type FundOwnedId, globalIdOf, newId, NotFound, readFundOwnedId } from '@ledby/kernel';
import { AccessPolicy, contextOf, FileVault, PublicAddress, refusalOnHttp, ScheduledJobs, variablesOf } from '@ledby/platform';
import { EntityManager } from '@mikro-orm/postgresql';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { FileStore } from '@tus/file-store';
import { Server } from '@tus/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { FileRefused } from '../applications.errors.js';
import { findApplication } from '../applying/hold-application.js';
import { largestFile } from './file-content.js';
import { demandOpenForFiles, KeepFile } from './keep-file.js';

type Asking = { readonly headers: Headers; readonly method: string };
type Upload = Awaited<ReturnType<FileStore['getUpload']>>;

const mostWaiting = 20;
const twoDays = 2 * 24 * 60 * 60 * 1000;
const asName = /^[^\s\p{Cc}/\\]([^\p{Cc}/\\]*[^\s\p{Cc}/\\])?$/u;

/** What stands around the door. */
@Injectable()
export class UploadSurroundings {
  constructor(
    readonly vault: FileVault,
    readonly address: PublicAddress,
    readonly jobs: ScheduledJobs,
  ) {}
}

/** The tus protocol, so that a poor line goes on where it broke off. What is not whole belongs to whoever began it, and to nobody else. */
@Injectable()
export class UploadDoor implements OnModuleInit {
  private readonly store: FileStore;
  private readonly server: Server;

  constructor(
    private readonly actors: ActorReader,
    private readonly policy: AccessPolicy,
    private readonly em: EntityManager,
    private readonly keeping: KeepFile,
    private readonly surroundings: UploadSurroundings,
  ) {
    const { vault, address } = surroundings;
    this.store = new FileStore({ directory: vault.waiting, expirationPeriodInMilliseconds: twoDays });
    this.server = new Server({
      path: '/api/uploads',
      datastore: this.store,
      maxSize: largestFile,
      relativeLocation: true,
      allowedOrigins: [...originsOf(address.url)],
      namingFunction: () => newId(),
      onIncomingRequest: async (request, id) => void (await this.ownerOf(request, id)),
      onUploadCreate: async (request, upload) => ({ metadata: await this.begin(request, upload) }),
      onUploadFinish: async (request, upload) => this.finish(request, upload),
      onResponseError: (_, failure) => ('status_code' in failure ? undefined : refusal(failure)),
    });
  }

  onModuleInit(): void {
    const run = async () => void (await this.server.cleanUpExpiredUploads());
    this.surroundings.jobs.add({ name: 'forget-unfinished-uploads', cron: '17 * * * *', run });
  }

  handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    return this.server.handle(request, response);
  }

  private async actorOf({ headers }: Asking): Promise<Actor> {
    return mustBeSignedIn(await this.actors.actorOf(Object.fromEntries(headers)));
  }

  private async ownerOf(request: Asking, id: string | undefined): Promise<Actor> {
    const actor = await this.actorOf(request);
    if (id && request.method !== 'POST') {
      const upload = await this.store.getUpload(id).catch(() => null);
      if (upload?.metadata?.['user'] !== actor.userId) {
        throw new NotFound('There is no such upload.');
      }
    }
    return actor;
  }

  private async begin(request: Asking, { metadata }: Upload): Promise<Record<string, string>> {
    const actor = await this.actorOf(request);
    const { application = '', name = '' } = metadata ?? {};
    if (!application || !name || name.length > 200 || !asName.test(name)) {
      throw new BadInput('Name the application, and the file without its folder.', { fields: ['application', 'name'] });
    }
    const keys = readFundOwnedId(application, 'apl');
    await this.demandFewWaiting(actor);
    const em = this.em.fork({ clear: true, session: { variables: variablesOf(contextOf(actor)) } });
    await em.transactional(async reading => demandOpenForFiles(await findApplication(reading, this.policy, actor, 'change', keys)));
    return { application, name, user: actor.userId };
  }

  /** What was begun and not finished takes room for two days, so nobody begins without end. */
  private async demandFewWaiting({ userId }: Actor): Promise<void> {
    const begun = (await this.store.configstore.list?.()) ?? [];
    const uploads = await Promise.all(begun.map(id => this.store.configstore.get(id)));
    if (uploads.filter(upload => upload?.metadata?.['user'] === userId).length >= mostWaiting) {
      throw new FileRefused(`Finish an upload first: ${mostWaiting} are waiting.`, { problem: 'TOO_MANY' });
    }
  }

  private async finish(request: Asking, { id, metadata }: Upload): Promise<{ headers: Record<string, string> }> {
    const actor = await this.actorOf(request);
    const applicationId: FundOwnedId = readFundOwnedId(metadata?.['application'] ?? '', 'apl');
    try {
      const content = await readFile(path.join(this.surroundings.vault.waiting, id));
      await this.keeping.execute(actor, { uploadId: id, applicationId, name: metadata?.['name'] ?? '', content });
    } finally {
      // Kept or refused, what was sent as it was sent is not needed any more: a picture may still say where it was taken.
      await this.store.remove(id).catch(() => undefined);
    }
    return { headers: { 'Ledby-File': globalIdOf('fil', applicationId.fundId, id) } };
  }
}

function refusal(failure: Error): { status_code: number; body: string } {
  const { status, body } = refusalOnHttp(failure, '/api/uploads');
  return { status_code: status, body: JSON.stringify(body.answer) };
}
