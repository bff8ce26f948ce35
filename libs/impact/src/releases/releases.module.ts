import { MikroOrmModule } from '@mikro-orm/nestjs';
import { type DynamicModule, Module } from '@nestjs/common';
import { MakeApprovedReleases } from './make-approved-releases.js';
import { MakeRelease } from './make-release.js';
import { PublishedFiles } from './published-files.js';
import { ReleaseDraft } from './release-draft.entity.js';
import { ReleaseInstallation } from './release-installation.js';

export type ReleaseOptions = {
  /** The key that signs follows from it. */
  readonly secret: string;
  /** How far the installation raises the thresholds, such as `units=20,resolution=20`. */
  readonly releaseThresholds?: string | undefined;
};

const work = [MakeApprovedReleases, MakeRelease, PublishedFiles];

/** The work on releases, without a door to the outside: for the worker and the command line as well. */
@Module({})
export class ReleasesModule {
  static forRoot({ secret, releaseThresholds }: ReleaseOptions): DynamicModule {
    const installation = { provide: ReleaseInstallation, useValue: new ReleaseInstallation(secret, releaseThresholds) };
    return {
      module: ReleasesModule,
      imports: [MikroOrmModule.forFeature([ReleaseDraft])],
      providers: [...work, installation],
      exports: [...work, ReleaseInstallation],
    };
  }
}
