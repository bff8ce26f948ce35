import { FundsModule } from '@ledby/funds';
import { GrantsModule } from '@ledby/grants';
import { ActorReader, IdentityModule } from '@ledby/identity';
import { ImpactModule } from '@ledby/impact';
import { OrganisationsModule } from '@ledby/organisations';
import { PlatformModule, ReadingDriver } from '@ledby/platform';
import { type DynamicModule, Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { graphqlOptions } from './graphql-options.js';
import { NodeResolver } from './node.resolver.js';

export type ApiOptions = { readonly appUrl: string; readonly secret: string; readonly publicUrl: string };

@Module({})
export class AppModule {
  static forRoot({ appUrl, secret, publicUrl }: ApiOptions): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot({ appUrl, secret }),
        IdentityModule.forRoot({ appUrl, secret, publicUrl }),
        GraphQLModule.forRootAsync({ driver: ReadingDriver, inject: [ActorReader], useFactory: graphqlOptions }),
        OrganisationsModule,
        FundsModule,
        GrantsModule,
        ImpactModule,
      ],
      providers: [NodeResolver],
    };
  }
}
