import { newId } from '@ledby/kernel';
import type { BetterAuthOptions } from 'better-auth';
import { longestPassword, shortestPassword } from './password-rules.js';
import { cookieNameFor } from './session-cookie.js';
import type { SessionLifetime } from './session-lifetime.js';
import type { Sessions } from './sessions.js';

const loopback = ['localhost', '127.0.0.1', '[::1]'];

/** On one's own machine the same server has three names; elsewhere it has one. */
export function originsOf(publicUrl: string): string[] {
  const { protocol, hostname, port } = new URL(publicUrl);
  return loopback.includes(hostname) ? loopback.map(name => `${protocol}//${name}${port === '' ? '' : `:${port}`}`) : [publicUrl];
}

const cookie = (name: string, publicUrl: string) => ({
  name,
  attributes: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: publicUrl.startsWith('https:') },
});

type Standing = {
  readonly publicUrl: string;
  readonly secret: string;
  readonly lifetime: SessionLifetime;
  readonly database: NonNullable<BetterAuthOptions['database']>;
  readonly sessions: Sessions;
};

/** E-mail and password alone: no sign-up, no provider, no plugin. */
export const settingsOf = ({ publicUrl, secret, lifetime, database, sessions }: Standing) =>
  ({
    appName: 'Ledby',
    baseURL: publicUrl,
    basePath: '/api/auth',
    secret,
    database,
    trustedOrigins: originsOf(publicUrl),
    telemetry: { enabled: false },
    // Ours counts by account and address, and over all instances.
    rateLimit: { enabled: false },
    logger: { disabled: true },
    onAPIError: { throw: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      autoSignIn: false,
      minPasswordLength: shortestPassword,
      maxPasswordLength: longestPassword,
    },
    user: { modelName: 'account_user', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    session: {
      modelName: 'account_session',
      fields: {
        userId: 'user_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      // The cookie lives as long as a session ever may; how long this one still does is for the database to say.
      expiresIn: lifetime.absolute,
      disableSessionRefresh: true,
      cookieCache: { enabled: false },
    },
    account: {
      modelName: 'account_credential',
      fields: {
        userId: 'user_id',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    verification: {
      modelName: 'account_verification',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async session => {
            await sessions.forgetExpired(session.userId);
            // Where somebody signs in from is nobody's business here: neither address nor browser is kept.
            return {
              data: {
                ...session,
                expiresAt: new Date(Date.now() + Math.min(lifetime.idle, lifetime.absolute) * 1000),
                ipAddress: null,
                userAgent: null,
              },
            };
          },
        },
      },
    },
    advanced: {
      disableCSRFCheck: false,
      disableOriginCheck: false,
      useSecureCookies: false,
      ipAddress: { disableIpTracking: true },
      // One statement finds an account and its password, or neither: what is there cannot be told from how long it takes.
      database: { generateId: newId, joins: true, validateSchema: false },
      cookies: { session_token: cookie(cookieNameFor(publicUrl), publicUrl) },
    },
  }) satisfies BetterAuthOptions;
