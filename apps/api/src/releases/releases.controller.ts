import { DomainError } from '@ledby/kernel';
import { type FileKind, fileKinds, pagePolicy, PublishedFiles } from '@ledby/impact';
import { Controller, Get, NotFoundException, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { createHash } from 'node:crypto';

const contentTypes: Readonly<Record<FileKind, string>> = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8; header=present',
  pdf: 'application/pdf',
};

const isKind = (text: string): text is FileKind => (fileKinds as readonly string[]).includes(text);

/** The tag is made of the content alone: it changes when that does, and for nothing else. */
function send(request: Request, response: Response, content: Buffer, contentType: string): void {
  const tag = `"${createHash('sha256').update(content).digest('base64url')}"`;
  response.setHeader('Cache-Control', 'public, max-age=300');
  response.setHeader('ETag', tag);
  const isKnown = (request.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(tag);
  if (isKnown) {
    response.status(304).end();
  } else {
    response.setHeader('Content-Type', contentType);
    response.end(content);
  }
}

/** Released figures for everybody, without signing in: who asks is not asked. */
@Controller('releases')
export class ReleasesController {
  constructor(private readonly files: PublishedFiles) {}

  @Get()
  async page(@Req() request: Request, @Res() response: Response): Promise<void> {
    const page = await this.files.page();
    response.setHeader('Content-Security-Policy', pagePolicy);
    send(request, response, page, 'text/html; charset=utf-8');
  }

  @Get(':file')
  async file(@Param('file') name: string, @Req() request: Request, @Res() response: Response): Promise<void> {
    const [, id = '', kind = ''] = /^([A-Za-z0-9_-]{1,80})\.([a-z]{3,4})$/.exec(name) ?? [];
    const content = isKind(kind) ? await this.published(id, kind) : undefined;
    if (content === undefined || !isKind(kind)) {
      throw new NotFoundException();
    }
    response.setHeader('Content-Disposition', `${kind === 'pdf' ? 'inline' : 'attachment'}; filename="${id}.${kind}"`);
    send(request, response, content, contentTypes[kind]);
  }

  /** What is no identifier names nothing. */
  private async published(id: string, kind: FileKind): Promise<Buffer | undefined> {
    try {
      return await this.files.file(id, kind);
    } catch (failure) {
      if (failure instanceof DomainError) return undefined;
      throw failure;
    }
  }
}
