import { ActorReader, mustBeSignedIn } from '@ledby/identity';
import { BadInput, globalIdOf, isId, NotAllowed, readFundOwnedId } from '@ledby/kernel';
import { Controller, Get, Headers, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { evidenceKinds, type EvidenceKind } from '../guard.js';
import { GivePaper } from './give-paper.js';
import { largestPaper } from './paper-content.js';
import type { PaperMediaType } from './paper.entity.js';
import { receiveContent } from './receive-content.js';
import { TakePaper } from './take-paper.js';

const notice =
  'Governance papers only. If this paper names a person or tells anybody’s story, take it back with discardPaper and give one that does not.';

const endings: Readonly<Record<PaperMediaType, string>> = { 'application/pdf': 'pdf', 'image/png': 'png', 'image/jpeg': 'jpg' };

const isKind = (text: string): text is EvidenceKind => (evidenceKinds as readonly string[]).includes(text);

function kindIn(text: unknown): EvidenceKind {
  if (typeof text !== 'string' || !isKind(text)) {
    throw new BadInput('Say in the address of what kind the paper is.', { field: 'kind', kinds: evidenceKinds });
  }
  return text;
}

/** What GraphQL cannot carry: the bytes of a paper, as they are. Its media type makes a browser ask first before another site's page may send one. */
@Controller('api/papers')
export class PapersController {
  constructor(
    private readonly actors: ActorReader,
    private readonly giving: GivePaper,
    private readonly taking: TakePaper,
  ) {}

  @Post()
  @HttpCode(201)
  async give(
    @Req() request: Request,
    @Query() { attestation, kind, key }: Readonly<Record<string, unknown>>,
    @Headers('content-type') mediaType = '',
    @Headers('sec-fetch-site') site = 'none',
  ) {
    if (site === 'cross-site') {
      throw new NotAllowed('This request comes from a page of another site.');
    }
    const actor = mustBeSignedIn(await this.actors.actorOf(request.headers));
    if (typeof attestation !== 'string' || typeof key !== 'string' || !isId(key)) {
      throw new BadInput('Name the attestation, and a new UUID as the key.', { fields: ['attestation', 'key'] });
    }
    const { fundId, id: attestationId } = readFundOwnedId(attestation, 'att');
    const about = { key, fundId, attestationId, kind: kindIn(kind) };
    const content = await receiveContent(request, largestPaper);
    const { answer, replayed } = await this.giving.execute(actor, { ...about, saidToBe: mediaType, content });
    return { id: globalIdOf('pap', answer.fundId, answer.id), replayed, notice };
  }

  @Get(':id')
  async take(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const actor = mustBeSignedIn(await this.actors.actorOf(request.headers));
    const { mediaType, content } = await this.taking.execute(actor, readFundOwnedId(id, 'pap'));
    response.setHeader('Content-Type', mediaType);
    response.setHeader('Content-Disposition', `attachment; filename="paper.${endings[mediaType]}"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Length', String(content.length));
    response.end(content);
  }
}
