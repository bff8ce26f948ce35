import { readPlainId } from '@ledby/kernel';
import { EntityManager } from '@mikro-orm/postgresql';
import { Controller, Get, Header, HttpCode, Post, Query } from '@nestjs/common';
import { NotFound } from '@ledby/kernel';
import { TurnOffKeys } from './turn-off-key.js';

const page = (body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>Ledby</title><main>${body}</main></html>`;

const policy = `default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

/** A mail program may look at the page by itself, so only its button, or the program's own, turns anything off. */
@Controller('mails/off')
export class TurnOffController {
  constructor(
    private readonly em: EntityManager,
    private readonly keys: TurnOffKeys,
  ) {}

  @Get()
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', policy)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  ask(@Query() query: Readonly<Record<string, unknown>>): string {
    this.personIn(query);
    return page(
      '<h1>No more mails</h1><form method="post"><button>Turn them off</button></form><p>What you would be told stays there when you sign in.</p>',
    );
  }

  @Post()
  @HttpCode(200)
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', policy)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'no-referrer')
  async turnOff(@Query() query: Readonly<Record<string, unknown>>): Promise<string> {
    await this.em.fork().execute('select app.stop_mails(?)', [this.personIn(query)]);
    return page('<h1>Done</h1><p>There will be no more of these mails. Sign in to change it.</p>');
  }

  private personIn({ person, key }: Readonly<Record<string, unknown>>): string {
    const userId = typeof person === 'string' && typeof key === 'string' ? readPlainId(person, 'usr') : '';
    if (userId === '' || !this.keys.holds(userId, String(key))) {
      throw new NotFound('There is nothing at this address.');
    }
    return userId;
  }
}
