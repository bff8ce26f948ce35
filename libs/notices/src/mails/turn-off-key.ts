import { createHmac, timingSafeEqual } from 'node:crypto';

/** Lets the holder of a link turn off the mails to one person, and do nothing else. */
export class TurnOffKeys {
  private readonly secret: Buffer;

  constructor(secret: string) {
    this.secret = createHmac('sha256', secret).update('turn mails off').digest();
  }

  keyOf(userId: string): string {
    return createHmac('sha256', this.secret).update(userId).digest('base64url');
  }

  holds(userId: string, key: string): boolean {
    const [mine, theirs] = [Buffer.from(this.keyOf(userId)), Buffer.from(key)];
    return mine.length === theirs.length && timingSafeEqual(mine, theirs);
  }
}
