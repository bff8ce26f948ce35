import { Conflict, DomainError } from '@ledby/kernel';
import { OptimisticLockError } from '@mikro-orm/core';
import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import type { Request, Response } from 'express';
import { factsOf } from './request-facts.js';
import { refusalOnHttp } from './refusal-on-http.js';
import { ServiceLog } from './service-log.js';

/**
 * A refusal is an answer, not an incident. GraphQL is handed what was thrown and presents it itself; a plain route is
 * answered here. Either way the framework neither logs the failure nor writes its message into an answer.
 */
@Catch()
export class RefusalFilter implements ExceptionFilter {
  constructor(private readonly log: ServiceLog) {}

  catch(thrown: unknown, host: ArgumentsHost): unknown {
    const failure = thrown instanceof OptimisticLockError ? new Conflict('Someone else changed this first. Reload and try again.') : thrown;
    if (host.getType<string>() !== 'http') {
      return failure instanceof Error ? failure : new Error('Something that is no error was thrown.');
    }
    const [request, response] = [host.getArgByIndex<Request>(0), host.getArgByIndex<Response>(1)];
    const { status, isReported, body, retryAfter } = refusalOnHttp(failure, request.originalUrl);
    const facts = factsOf(request);
    if (isReported) {
      this.log.incident(failure, facts?.id);
    }
    if (facts !== undefined) {
      facts.codes = [failure instanceof DomainError ? failure.code : body.code];
    }
    if (response.headersSent) {
      response.end();
      return undefined;
    }
    if (retryAfter !== undefined) {
      response.setHeader('Retry-After', String(retryAfter));
    }
    response.setHeader('Cache-Control', 'no-store');
    response.status(status).json(body.answer);
    return undefined;
  }
}
