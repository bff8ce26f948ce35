import { ActorReader, isFromElsewhere, mustBeSignedIn, originsOf } from '@ledby/identity';
import { NotAllowed, readFundOwnedId } from '@ledby/kernel';
import { PublicAddress } from '@ledby/platform';
import { All, Controller, Get, Param, Req, Res } from '@nestjs/common';
import type { Request, Response } from 'express';
import { TakeFile } from './take-file.js';
import { UploadDoor } from './upload-door.js';

const methods = ['POST', 'HEAD', 'PATCH', 'DELETE', 'OPTIONS'];

/** What GraphQL cannot carry: the bytes of files, in by tus and out as they are kept. */
@Controller('api')
export class FilesController {
  constructor(
    private readonly actors: ActorReader,
    private readonly taking: TakeFile,
    private readonly door: UploadDoor,
    private readonly address: PublicAddress,
  ) {}

  @All(['uploads', 'uploads/:id'])
  async upload(@Req() request: Request, @Res() response: Response): Promise<void> {
    if (isFromElsewhere(request.headers, originsOf(this.address.url))) {
      throw new NotAllowed('This request comes from a page of another site.');
    }
    // A method that hides behind another would pass by what is asked of it.
    if (!methods.includes(request.method) || request.headers['x-http-method-override'] !== undefined) {
      response.setHeader('Allow', methods.join(', '));
      response.status(405).json({ code: 'BAD_REQUEST', message: 'Uploads follow the tus protocol, version 1.0.0.' });
      return;
    }
    await this.door.handle(request, response);
  }

  @Get('files/:id')
  async take(@Req() request: Request, @Param('id') id: string, @Res() response: Response): Promise<void> {
    const actor = mustBeSignedIn(await this.actors.actorOf(request.headers));
    const { mediaType, ending, content } = await this.taking.execute(actor, readFundOwnedId(id, 'fil'));
    response.setHeader('Content-Type', mediaType);
    // Not by the name it was given, which may tell who it is about.
    response.setHeader('Content-Disposition', `attachment; filename="file.${ending}"`);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    response.setHeader('Cache-Control', 'no-store');
    response.setHeader('Content-Length', String(content.length));
    response.end(content);
  }
}
