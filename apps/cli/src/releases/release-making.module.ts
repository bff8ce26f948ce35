import { IdentityModule } from '@ledby/identity';
import { ReleasesModule } from '@ledby/impact';
import { PlatformModule } from '@ledby/platform';
import { type DynamicModule, Module } from '@nestjs/common';

export type MakingOptions = {
  readonly appUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly releaseThresholds: string | undefined;
};

/** As much of Ledby as a release needs to be made; nothing of it runs by itself. */
@Module({})
export class ReleaseMakingModule {
  static forRoot(options: MakingOptions): DynamicModule {
    return {
      module: ReleaseMakingModule,
      imports: [PlatformModule.forRoot(options), IdentityModule.forRoot(options), ReleasesModule.forRoot(options)],
    };
  }
}
