import { Controller, Get, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Readiness } from './readiness.js';

/** For whoever watches over the service. A stranger learns whether it is well, and nothing of why. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: Readiness) {}

  @Get('live')
  live() {
    return { status: 'ok' };
  }

  @Get('ready')
  async ready(@Res({ passthrough: true }) response: Response) {
    const isReady = await this.readiness.isReady();
    if (!isReady) {
      response.status(503).setHeader('Retry-After', '5');
    }
    return { status: isReady ? 'ok' : 'unavailable' };
  }
}
