import { PublicCalls, type PublicCallText } from '@ledby/funds';
import { DomainError, readFundOwnedId } from '@ledby/kernel';
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

  /** What is no identifier names nothing. */
  private async published(publicId: string): Promise<PublicCallText | undefined> {
    try {
      return await this.calls.one(readFundOwnedId(publicId, 'cfp'));
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
