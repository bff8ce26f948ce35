import { type DynamicModule, Module } from '@nestjs/common';
import { PipelineReadsResolver } from './graphql/pipeline-reads.resolver.js';
import { ReleaseReadsResolver } from './graphql/release-reads.resolver.js';
import { releaseDraftPayload } from './graphql/release.payloads.js';
import { ReleaseResolver } from './graphql/release.resolver.js';
import { SummaryReadsResolver } from './graphql/summary-reads.resolver.js';
import { DiscardRelease } from './releases/discard-release.js';
import { PrepareRelease } from './releases/prepare-release.js';
import { PublishRelease } from './releases/publish-release.js';
import { type ReleaseOptions, ReleasesModule } from './releases/releases.module.js';

const verbs = [PrepareRelease, PublishRelease, DiscardRelease];
const resolvers = [SummaryReadsResolver, PipelineReadsResolver, ReleaseReadsResolver, ReleaseResolver, releaseDraftPayload.resolver];

@Module({})
export class ImpactModule {
  static forRoot(options: ReleaseOptions): DynamicModule {
    const releases = ReleasesModule.forRoot(options);
    return { module: ImpactModule, imports: [releases], providers: [...verbs, ...resolvers], exports: [releases] };
  }
}
