import { AnswerForSeat, type ConsentScope, readPaperCode, WithdrawConsent } from '@ledby/leadership';
import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import * as pages from './consent-pages.js';
import { evenly, evenSized } from './even-answers.js';
import { pagePolicy } from './page-shell.js';
import { PaperLimits } from './paper-limits.js';

const words = z.string().max(1_000).catch('');
const answerForm = z.object({ code: words, scope: words, objects: words }).catch({ code: '', scope: '', objects: '' });
const withdrawalForm = z.object({ code: words, left: words }).catch({ code: '', left: '' });

const scopes: Readonly<Record<string, ConsentScope | null>> = { NONE: null, INTERNAL: 'INTERNAL', AGGREGATE: 'AGGREGATE', BADGE: 'BADGE' };
const lessThanNow: Readonly<Record<string, ConsentScope | null>> = { NONE: null, INTERNAL: 'INTERNAL', AGGREGATE: 'AGGREGATE' };

const known = <T>(table: Readonly<Record<string, T>>, word: string): T | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

const headers = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': pagePolicy,
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
};

function send(response: Response, page: string, status = 200): void {
  response.status(status).set(headers).send(evenSized(page));
}

/** For whoever holds a letter or a key: no account, no script, no cookie. Codes come in bodies alone and are never in an address, a line of a log or an answer but the one. */
@Controller()
export class ConsentController {
  constructor(
    private readonly answering: AnswerForSeat,
    private readonly withdrawal: WithdrawConsent,
    private readonly limits: PaperLimits,
  ) {}

  @Get('consent')
  letter(@Res() response: Response): void {
    send(response, pages.askForCode());
  }

  @Get('withdraw')
  key(@Res() response: Response): void {
    send(response, pages.askForKey());
  }

  @Post('consent')
  async answer(@Req() request: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const form = answerForm.parse(body);
    const code = readPaperCode(form.code);
    await this.within(request, response, async () => {
      if (code === undefined) {
        return pages.askForCode(pages.slipOfThePen);
      }
      const scope = known(scopes, form.scope);
      if (scope === undefined) {
        return pages.explain(code, form.scope === '' && form.objects === '' ? undefined : pages.nothingChosen);
      }
      const { slip } = await this.answering.execute(code, { scope, objects: form.objects === 'yes' });
      return pages.showKey(slip);
    });
  }

  @Post('withdraw')
  async withdraw(@Req() request: Request, @Res() response: Response, @Body() body: unknown): Promise<void> {
    const form = withdrawalForm.parse(body);
    const code = readPaperCode(form.code);
    // Whoever presses return instead of a button has come to take it back.
    const scope = form.left === '' ? null : known(lessThanNow, form.left);
    await this.within(request, response, async () => {
      if (code === undefined || scope === undefined) {
        return pages.askForKey(pages.slipOfThePen);
      }
      await this.withdrawal.execute(code, { scope, objects: scope !== 'BADGE' });
      return pages.withdrawnPage();
    });
  }

  /** The page is finished before the time is up, so that nothing but sending it is left then. */
  private async within(request: Request, response: Response, work: () => Promise<string>): Promise<void> {
    const wait = await this.limits.refusal(request.ip ?? '');
    if (wait !== undefined) {
      response.set('Retry-After', String(wait));
      send(response, pages.waitPage(), 429);
      return;
    }
    try {
      send(response, await evenly(async () => evenSized(await work())));
    } catch {
      send(response, pages.failedPage(), 503);
    }
  }
}
