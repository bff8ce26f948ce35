import type { ServiceLog } from '@ledby/platform';
import type { LoggerService } from '@nestjs/common';

/** The framework's own remarks go where all lines go, and its failures without what they quote. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: ServiceLog) {}

  log(): void {}

  error(said: unknown, ...rest: readonly unknown[]): void {
    this.say('error', said, rest);
  }

  warn(said: unknown, ...rest: readonly unknown[]): void {
    this.say('warn', said, rest);
  }

  fatal(said: unknown, ...rest: readonly unknown[]): void {
    this.say('fatal', said, rest);
  }

  private say(level: 'warn' | 'error' | 'fatal', said: unknown, rest: readonly unknown[]): void {
    if (said instanceof Error) {
      this.lines.incident(said);
    } else {
      const from = rest.at(-1);
      this.lines.remark(
        level,
        typeof said === 'string' ? said : 'Something that is no text.',
        typeof from === 'string' ? from.slice(0, 60) : undefined,
      );
    }
  }
}
