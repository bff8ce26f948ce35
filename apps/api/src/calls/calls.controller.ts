import { PublicCalls, type PublicCallText } from '@ledby/funds';
import { DomainError, type FundOwnedId, readFundOwnedId } from '@ledby/kernel';
import { Controller, Get, NotFoundException, Param, Res } from '@nestjs/common';
import type { Response } from 'express';
import { pagePolicy, pageShell } from '../consent/page-shell.js';
import { callPage, callsPage } from './call-pages.js';

/** Calls for everybody, without signing in, as pages that an old telephone shows. */
@Controller('calls')
export class CallsController {
  constructor(private readonly calls: PublicCalls) {}

  @Get()
  async list(@Res() response: Response): Promise<void> {
    send(response, callsPage(await this.calls.list()));
  }

  @Get(':id')
  async one(@Param('id') id: string, @Res() response: Response): Promise<void> {
    const call = await this.published(id);
    if (call === undefined) {
      throw new NotFoundException();
    }
    send(response, callPage(call));
  }

  @Get(':id/questions/:language')
  async questions(@Param('id') id: string, @Param('language') language: string, @Res() response: Response): Promise<void> {
    const text = await this.named(id, call => this.calls.questions(call, language));
    if (text === undefined) {
      throw new NotFoundException();
    }
    response
      .set({
        'Content-Type': 'text/plain; charset=utf-8',
        'Content-Disposition': 'attachment; filename="questions.txt"',
        'Cache-Control': 'public, max-age=60',
      })
      .send(text);
  }

  private published(publicId: string): Promise<PublicCallText | undefined> {
    return this.named(publicId, call => this.calls.one(call));
  }

  /** What is no identifier names nothing. */
  private async named<T>(publicId: string, find: (call: FundOwnedId) => Promise<T | undefined>): Promise<T | undefined> {
    try {
      return await find(readFundOwnedId(publicId, 'cfp'));
    } catch (failure) {
      if (failure instanceof DomainError) return undefined;
      throw failure;
    }
  }
}

function send(response: Response, body: string): void {
  response
    .set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'public, max-age=60' })
    .send(pageShell(body));
}
