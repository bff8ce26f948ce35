import { IdentityModule } from '@ledby/identity';
import { ReleasesModule } from '@ledby/impact';
import { LeadershipModule } from '@ledby/leadership';
import { NoticesModule } from '@ledby/notices';
import { type MailOptions, PlatformModule } from '@ledby/platform';
import { type DynamicModule, Module } from '@nestjs/common';

export type WorkerOptions = {
  readonly appUrl: string;
  readonly keysUrl: string;
  readonly secret: string;
  readonly publicUrl: string;
  readonly releaseThresholds?: string | undefined;
  readonly mail?: MailOptions | undefined;
};

/** The rooms that have work to do by themselves, without a door to the outside. */
@Module({})
export class WorkerModule {
  static forRoot(options: WorkerOptions): DynamicModule {
    return {
      module: WorkerModule,
      imports: [
        PlatformModule.forRoot({ ...options, runsJobs: true }),
        IdentityModule.forRoot(options),
        NoticesModule.forJobs(options),
        LeadershipModule,
        ReleasesModule.forRoot(options),
      ],
    };
  }
}
