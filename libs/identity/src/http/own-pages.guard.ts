import { BadInput, NotAllowed } from '@ledby/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import type { Request } from 'express';
import { originsOf } from '../accounts/authentication-settings.js';
import { identityOptions, type IdentityOptions } from '../identity-options.js';
import { isFromElsewhere } from './own-origin.js';

/** Lets in what a page of ours, or no browser at all, sends as JSON: another site's form can do neither. */
@Injectable()
export class OwnPages implements CanActivate {
  private readonly origins: readonly string[];

  constructor(@Inject(identityOptions) { publicUrl }: IdentityOptions) {
    this.origins = originsOf(publicUrl);
  }

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    if (isFromElsewhere(request.headers, this.origins)) {
      throw new NotAllowed('This request comes from a page of another site.');
    }
    if (request.is('application/json') === false) {
      throw new BadInput('Send JSON, with the content type application/json.');
    }
    return true;
  }
}
