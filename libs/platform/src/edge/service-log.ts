import { type DestinationStream, type Logger, pino } from 'pino';
import { incidentOf } from './incident.js';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

export type RequestLine = {
  readonly id: string;
  readonly method: string;
  readonly route: string;
  readonly status: number;
  readonly ms: number;
  readonly actorId?: string | undefined;
  readonly operation?: string | undefined;
  readonly kind?: string | undefined;
  readonly codes?: readonly string[] | undefined;
};

const spoken = (text: string): string => text.replaceAll(/"[^"]*"|'[^']*'|`[^`]*`|\S*@\S*|\d{3,}|[\r\n]+/g, '…').slice(0, 200);

/**
 * Structured lines by allow-list: each method names the fields it writes, so nothing else can get in. There is no way
 * to log an object, a header, a query, a variable or the message of a failure.
 */
export class ServiceLog {
  private constructor(private readonly lines: Logger) {}

  static to(destination: DestinationStream, level: LogLevel): ServiceLog {
    return new ServiceLog(
      pino(
        { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: label => ({ level: label }) } },
        destination,
      ),
    );
  }

  static silent(): ServiceLog {
    return new ServiceLog(pino({ level: 'silent' }));
  }

  request({ id, method, route, status, ms, actorId, operation, kind, codes }: RequestLine): void {
    const level = status >= 500 ? 'error' : route.startsWith('/health') ? 'debug' : 'info';
    this.lines[level]({ req: id, method, route, status, ms, actor: actorId, operation, kind, codes }, 'request');
  }

  incident(failure: unknown, requestId?: string): void {
    this.lines.error({ req: requestId, incident: incidentOf(failure) }, 'incident');
  }

  /** What the framework says, with everything that looks like a value taken out. */
  remark(level: 'info' | 'warn' | 'error' | 'fatal', text: string, from?: string): void {
    this.lines[level]({ from }, spoken(text));
  }
}
