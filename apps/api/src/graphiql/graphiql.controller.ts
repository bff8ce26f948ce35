import { Controller, Get, NotFoundException, Param, Redirect, Res } from '@nestjs/common';
import type { Response } from 'express';
import path from 'node:path';
import { exampleQueries, graphiqlFile, pageNamed } from './graphiql-files.js';

const send = (response: Response, file: string): void =>
  response.sendFile(path.basename(file), { root: path.dirname(file), cacheControl: false, dotfiles: 'allow', etag: false });

/** GraphiQL from our own files, and a plain page to sign in on until there is a better one. */
@Controller()
export class GraphiqlController {
  @Get()
  @Redirect('/graphql', 302)
  front(): void {}

  @Get('graphql')
  page(@Res() response: Response): void {
    send(response, pageNamed('graphiql'));
  }

  @Get('sign-in')
  signIn(@Res() response: Response): void {
    send(response, pageNamed('sign-in'));
  }

  @Get('graphiql/examples.json')
  examples() {
    return exampleQueries();
  }

  @Get('graphiql/:file')
  file(@Param('file') name: string, @Res() response: Response): void {
    const file = graphiqlFile(name);
    if (file === undefined) {
      throw new NotFoundException();
    }
    response.setHeader('Cache-Control', 'public, max-age=3600');
    send(response, file);
  }
}
