import { Conflict, DomainError } from '@ledby/kernel';
import { OptimisticLockError } from '@mikro-orm/core';
import { Catch } from '@nestjs/common';
import type { GqlExceptionFilter } from '@nestjs/graphql';

/** A refusal is an answer, not an incident: hand it to GraphQL without logging it as an error. */
@Catch(DomainError, OptimisticLockError)
export class RefusalFilter implements GqlExceptionFilter {
  catch(thrown: DomainError | OptimisticLockError): DomainError {
    return thrown instanceof DomainError ? thrown : new Conflict('Someone else changed this first. Reload and try again.');
  }
}
