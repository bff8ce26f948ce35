import { FundsModule } from '@ledby/funds';
import { GrantsModule } from '@ledby/grants';
import { ActorReader, IdentityModule } from '@ledby/identity';
import { ImpactModule } from '@ledby/impact';
import { LeadershipModule } from '@ledby/leadership';
import { OrganisationsModule } from '@ledby/organisations';
import { PlatformModule, ReadingDriver } from '@ledby/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { graphqlOptions } from './graphql-options.js';
import { NodeResolver } from './node.resolver.js';

export type ApiOptions = { readonly appUrl: string; readonly secret: string; readonly publicUrl: string; readonly runsJobs?: boolean };

@Module({})
export class AppModule {
  static forRoot({ appUrl, secret, publicUrl, runsJobs = false }: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ appUrl, secret, runsJobs }),
        IdentityModule.forRoot({ appUrl, secret, publicUrl }),
        GraphQLModule.forRootAsync({ driver: ReadingDriver, inject: [ActorReader], useFactory: graphqlOptions }),
        OrganisationsModule,
        FundsModule,
        GrantsModule,
        ImpactModule,
        LeadershipModule,
      ],
      providers: [NodeResolver],
    };
  }
}
