import { ApplicationsModule } from '@ledby/applications';
import { FundsModule } from '@ledby/funds';
import { GrantsModule } from '@ledby/grants';
import { ActorReader, IdentityModule } from '@ledby/identity';
import { ImpactModule } from '@ledby/impact';
import { LeadershipModule } from '@ledby/leadership';
import { NoticesModule } from '@ledby/notices';
import { OrganisationsModule } from '@ledby/organisations';
import { Allowance, type MailOptions, PlatformModule, ReadingDriver, ServiceLog } from '@ledby/platform';
import { ReviewModule } from '@ledby/review';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { CallsController } from './calls/calls.controller.js';
import { BadgesController } from './consent/badges.controller.js';
import { ConsentController } from './consent/consent.controller.js';
import { PaperLimits } from './consent/paper-limits.js';
import { graphqlOptions } from './graphql-options.js';
import { GraphiqlController } from './graphiql/graphiql.controller.js';
import { HealthController } from './health/health.controller.js';
import { Readiness } from './health/readiness.js';
import { NodeResolver } from './node.resolver.js';
import { ReleasesController } from './releases/releases.controller.js';

export type ApiOptions = {
  readonly appUrl: string;
  readonly keysUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  /** How far this installation raises the thresholds of releases. */
  readonly releaseThresholds?: string | undefined;
  readonly mail?: MailOptions;
  /** Where files are kept; a folder of its own for this run when left out. */
  readonly filesFolder?: string;
  readonly runsJobs?: boolean;
  readonly log?: ServiceLog;
  /** What one user may ask for in a minute; so many that only a measurement asks for them, when left out. */
  readonly rowsPerMinute?: number;
};

@Module({})
export class AppModule {
  static forRoot({
    appUrl,
    keysUrl,
    secret,
    publicUrl,
    releaseThresholds,
    filesFolder,
    mail,
    runsJobs = false,
    log = ServiceLog.silent(),
    rowsPerMinute = 1_000_000_000,
  }: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ appUrl, keysUrl, publicUrl, secret, filesFolder, mail, runsJobs, log }),
        IdentityModule.forRoot({ appUrl, secret, publicUrl }),
        GraphQLModule.forRootAsync({
          driver: ReadingDriver,
          inject: [ActorReader],
          useFactory: (actors: ActorReader) => graphqlOptions(actors, new Allowance(rowsPerMinute), log),
        }),
        OrganisationsModule,
        NoticesModule.forRoot({ secret }),
        FundsModule,
        ApplicationsModule,
        ReviewModule,
        GrantsModule,
        ImpactModule.forRoot({ secret, releaseThresholds }),
        LeadershipModule,
      ],
      controllers: [BadgesController, CallsController, ConsentController, GraphiqlController, HealthController, ReleasesController],
      providers: [NodeResolver, Readiness, PaperLimits],
    };
  }
}
