import { ConfigurableModuleBuilder } from '@nestjs/common';
import type { SessionLifetime } from './accounts/session-lifetime.js';

export type IdentityOptions = {
  /** The connection of the role that owns nothing. */
  readonly appUrl: string;
  /** The address people type: the origin of a sign-in, and what decides whether cookies demand HTTPS. */
  readonly publicUrl: string;
  /** Signs session cookies; whoever has it can forge none without a session's token, so both are kept. */
  readonly secret: string;
  readonly lifetime?: SessionLifetime;
};

export const { ConfigurableModuleClass: ConfigurableIdentity, MODULE_OPTIONS_TOKEN: identityOptions } =
  new ConfigurableModuleBuilder<IdentityOptions>()
    .setClassMethodName('forRoot')
    .setExtras({ isGlobal: true }, (definition, { isGlobal }) => ({ ...definition, global: isGlobal }))
    .build();
