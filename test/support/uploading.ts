import type { LedbyApp, Headers as Signed } from './ledby-app.js';

const tus = { 'tus-resumable': '1.0.0' };
const coded = (text: string) => Buffer.from(text).toString('base64');

export type Sent = {
  readonly status: number;
  readonly code?: string;
  readonly offset: number;
  readonly at: string;
  readonly file: string | null;
};

/** What a browser does that follows the tus protocol, step by step. */
export class Uploading {
  constructor(
    private readonly ledby: LedbyApp,
    readonly as: Signed,
  ) {}

  async begin(application: string, name: string, length: number, more: Record<string, string> = {}): Promise<Sent> {
    const metadata = `application ${coded(application)},name ${coded(name)}`;
    return this.send('/api/uploads', 'POST', { 'upload-length': String(length), 'upload-metadata': metadata, ...more });
  }

  go(at: string, offset: number, bytes: Uint8Array): Promise<Sent> {
    const headers = { 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' };
    return this.send(at, 'PATCH', headers, bytes);
  }

  whereItStands = (at: string): Promise<Sent> => this.send(at, 'HEAD', {});

  async whole(application: string, name: string, bytes: Uint8Array): Promise<Sent> {
    const { at, ...begun } = await this.begin(application, name, bytes.length);
    return begun.status === 201 ? this.go(at, 0, bytes) : { at, ...begun };
  }

  async take(id: string): Promise<{ status: number; headers: Headers; bytes: Buffer }> {
    const response = await fetch(`${this.ledby.url}/api/files/${id}`, { headers: { ...this.as } });
    return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) };
  }

  async send(at: string, method: string, headers: Record<string, string>, body?: Uint8Array): Promise<Sent> {
    const response = await fetch(new URL(at, this.ledby.url), {
      method,
      headers: { ...tus, ...this.as, ...headers },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
    const text = await response.text();
    const code = text.startsWith('{') ? (JSON.parse(text) as { code: string }).code : undefined;
    return {
      status: response.status,
      ...(code === undefined ? {} : { code }),
      offset: Number(response.headers.get('upload-offset') ?? -1),
      at: response.headers.get('location') ?? at,
      file: response.headers.get('ledby-file'),
    };
  }
}
