import { badgeText, ShownBadges } from '@ledby/leadership';
import { Controller, Get, Header, Res } from '@nestjs/common';
import type { Response } from 'express';
import { escaped, pagePolicy, pageShell } from './page-shell.js';

/** For everybody, without signing in: names and one sentence. No number, day, fund or history, and nothing to tell what is new. */
@Controller()
export class BadgesController {
  constructor(private readonly badges: ShownBadges) {}

  @Get('badges')
  async page(@Res() response: Response): Promise<void> {
    const names = await this.badges.names();
    const lines = names.map(name => `<li><strong>${escaped(name)}</strong> – ${badgeText}</li>`).join('\n');
    const list = names.length === 0 ? '<p>No badge is shown at present.</p>' : `<ul>\n${lines}\n</ul>`;
    const page = pageShell(`<h1>By their own declaration</h1>
<p>These organisations and projects have asked to be shown here. Who is not shown has not asked, and nothing else can be read from it.</p>
${list}`);
    response.set({ 'Content-Type': 'text/html; charset=utf-8', 'Content-Security-Policy': pagePolicy }).send(page);
  }

  @Get('badges.json')
  @Header('Content-Type', 'application/json; charset=utf-8')
  async list() {
    const names = await this.badges.names();
    return { badges: names.map(name => ({ name, text: badgeText })) };
  }
}
