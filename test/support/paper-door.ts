import type { LedbyApp } from './ledby-app.js';

export type Page = { readonly status: number; readonly headers: Headers; readonly text: string };

/** What a person does in front of the public pages, with nothing but a browser without script. */
export class PaperDoor {
  constructor(
    private readonly ledby: LedbyApp,
    private readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  async get(path: string): Promise<Page> {
    const response = await fetch(`${this.ledby.url}${path}`);
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  async post(path: string, form: Readonly<Record<string, string>>): Promise<Page> {
    const response = await fetch(`${this.ledby.url}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...this.headers },
      body: new URLSearchParams(form).toString(),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** Answers a letter; comes back with the key that was shown. */
  async answer(code: string, scope: string, objects = false): Promise<string> {
    const { text } = await this.post('/consent', { code, scope, ...(objects && { objects: 'yes' }) });
    return /<p class="key">([^<]+)<\/p>/.exec(text)?.[1] ?? '';
  }

  withdraw(code: string, left = 'NONE'): Promise<Page> {
    return this.post('/withdraw', { code, left });
  }
}
