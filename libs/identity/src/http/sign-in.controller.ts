import { BadInput } from '@ledby/kernel';
import { Body, Controller, Header, HttpCode, Post, Req, Res, UseFilters, UseGuards } from '@nestjs/common';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { ChangePassword } from '../accounts/change-password.js';
import { SignIn } from '../accounts/sign-in.js';
import { SignOut } from '../accounts/sign-out.js';
import { OwnPages } from './own-pages.guard.js';
import { RefusalAnswer } from './refusal-answer.filter.js';

const password = z.string().min(1).max(1024);
const signInBody = z.object({ email: z.string().trim().min(1).max(320), password });
const passwordBody = z.object({ currentPassword: password, newPassword: password });

function readBody<T>(shape: z.ZodType<T>, body: unknown, expected: string): T {
  const read = shape.safeParse(body);
  if (!read.success) {
    throw new BadInput(`Send ${expected}, each as text.`);
  }
  return read.data;
}

const comesFrom = (request: Request) => ({ address: request.ip ?? '', cookieHeader: request.headers.cookie });

/** The only doors to a session. What is not here - sign-up, reset, change of address, deletion - does not exist. */
@Controller('api/auth')
@UseGuards(OwnPages)
@UseFilters(RefusalAnswer)
export class SignInController {
  constructor(
    private readonly signingIn: SignIn,
    private readonly signingOut: SignOut,
    private readonly changingPassword: ChangePassword,
  ) {}

  @Post('sign-in/email')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async signIn(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: unknown) {
    const given = readBody(signInBody, body, 'an email and a password');
    const { person, setCookie } = await this.signingIn.execute({ ...given, ...comesFrom(request) });
    response.append('Set-Cookie', setCookie);
    return { user: person };
  }

  @Post('sign-out')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response) {
    const { setCookie } = await this.signingOut.execute(request.headers.cookie);
    response.append('Set-Cookie', setCookie);
    return {};
  }

  @Post('change-password')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  async changePassword(@Req() request: Request, @Res({ passthrough: true }) response: Response, @Body() body: unknown) {
    const passwords = readBody(passwordBody, body, 'a currentPassword and a newPassword');
    const { setCookie } = await this.changingPassword.execute({ ...passwords, ...comesFrom(request) });
    response.append('Set-Cookie', setCookie);
    return {};
  }
}
