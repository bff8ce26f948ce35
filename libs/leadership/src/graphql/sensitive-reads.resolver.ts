import type { Actor } from '@ledby/kernel';
import { ConnectionOf, CurrentActor, Reads } from '@ledby/platform';
import { Info, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { consentEventReads } from '../seats/consent-event.reads.js';
import { sensitiveReadReads } from '../sensitive-read.reads.js';

@Resolver()
export class SensitiveReadsResolver {
  constructor(private readonly reads: Reads) {}

  @ConnectionOf(sensitiveReadReads, 'Who asked for which sensitive facts, oldest first; empty for everyone but the data-protection role.')
  sensitiveReads(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(sensitiveReadReads, actor, info);
  }

  @ConnectionOf(consentEventReads, 'What was done with consents, by day; empty for everyone but the data-protection role.')
  consentEvents(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(consentEventReads, actor, info);
  }
}
