import { Injectable } from '@nestjs/common';

/** Time as the rules see it; tests set their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }
}
