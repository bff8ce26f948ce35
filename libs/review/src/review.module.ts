import { MikroOrmModule } from '@mikro-orm/nestjs';
import { Module } from '@nestjs/common';
import { rubricPayload, RubricResolver } from './graphql/rubric.resolver.js';
import { KeepRubric } from './rubrics/keep-rubric.js';
import { PublishRubric } from './rubrics/publish-rubric.js';
import { CallRubric } from './rubrics/rubric.entity.js';

@Module({
  imports: [MikroOrmModule.forFeature([CallRubric])],
  providers: [KeepRubric, PublishRubric, RubricResolver, rubricPayload.resolver],
})
export class ReviewModule {}
