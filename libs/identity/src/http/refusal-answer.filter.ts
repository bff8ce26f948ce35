import { DomainError } from '@ledby/kernel';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Response } from 'express';

const statuses: Readonly<Record<string, number>> = {
  BAD_INPUT: 400,
  NOT_SIGNED_IN: 401,
  SIGN_IN_REFUSED: 401,
  NOT_ALLOWED: 403,
  PASSWORD_REFUSED: 403,
  RATE_LIMITED: 429,
};

/** A refusal on a plain HTTP route: its code and its sentence, nothing else. */
@Catch(DomainError)
export class RefusalAnswer implements ExceptionFilter<DomainError> {
  catch({ code, message, details }: DomainError, host: ArgumentsHost): void {
    const response = host.switchToHttp().getResponse<Response>();
    if (typeof details['retryAfter'] === 'number') {
      response.setHeader('Retry-After', String(details['retryAfter']));
    }
    response.setHeader('Cache-Control', 'no-store');
    response.status(statuses[code] ?? 400).json({ code, message });
  }
}
