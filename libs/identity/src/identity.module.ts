import { AccessPolicy } from '@ledby/platform';
import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { Account } from './accounts/account.entity.js';
import { Authentication } from './accounts/authentication.js';
import { ChangePassword } from './accounts/change-password.js';
import { CreateAccount } from './accounts/create-account.js';
import { EmailLookups } from './accounts/email-lookups.js';
import { SessionCookie } from './accounts/session-cookie.js';
import { Sessions } from './accounts/sessions.js';
import { SignInLimits } from './accounts/sign-in-limits.js';
import { SignIn } from './accounts/sign-in.js';
import { SignOut } from './accounts/sign-out.js';
import { AccessCache } from './actor/access-cache.js';
import { AccessNotices } from './actor/access-notices.js';
import { AccessStatements } from './actor/access-statements.js';
import { ActorReader } from './actor/actor-reader.js';
import { CredentialReader } from './actor/credential-reader.js';
import { AccessTokenResolver } from './graphql/access-token.resolver.js';
import { AccountResolver } from './graphql/account.resolver.js';
import { MemberResolver } from './graphql/member.resolver.js';
import { ViewerReadsResolver } from './graphql/viewer-reads.resolver.js';
import { SignInController } from './http/sign-in.controller.js';
import { ConfigurableIdentity, identityOptions, type IdentityOptions } from './identity-options.js';
import { IdentityPool } from './identity-pool.js';
import { AddFundMember } from './members/add-fund-member.js';
import { FundMembership } from './members/fund-membership.entity.js';
import { RemoveFundMember } from './members/remove-fund-member.js';
import { IdentityAccessPolicy } from './policies/identity-access-policy.js';
import { AccessToken } from './tokens/access-token.entity.js';
import { CreateAccessToken } from './tokens/create-access-token.js';
import { RevokeAccessToken } from './tokens/revoke-access-token.js';

const signingIn = [
  IdentityPool,
  Sessions,
  Authentication,
  SignInLimits,
  EmailLookups,
  SignIn,
  SignOut,
  ChangePassword,
  {
    provide: SessionCookie,
    inject: [identityOptions],
    useFactory: ({ publicUrl, secret }: IdentityOptions) => new SessionCookie(publicUrl, secret),
  },
];
const knowingWhoAsks = [AccessCache, AccessNotices, AccessStatements, CredentialReader, ActorReader];
const verbs = [CreateAccessToken, RevokeAccessToken, AddFundMember, RemoveFundMember, CreateAccount];
const resolvers = [ViewerReadsResolver, AccessTokenResolver, MemberResolver, AccountResolver];

@Module({
  imports: [MikroOrmModule.forFeature([Account, AccessToken, FundMembership])],
  controllers: [SignInController],
  providers: [...signingIn, ...knowingWhoAsks, ...verbs, ...resolvers, { provide: AccessPolicy, useClass: IdentityAccessPolicy }],
  exports: [ActorReader, AccessPolicy, CreateAccount, EmailLookups],
})
export class IdentityModule extends ConfigurableIdentity {}
