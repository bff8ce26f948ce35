import { IdField, KeyField } from '@ledby/platform';
import { Field, InputType, Int } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Min } from 'class-validator';

@InputType({ description: 'Which answers an organisation keeps, to have them in the next application.' })
export class KeepProfileInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @IdField('The public id of the application that they are taken from.')
  readonly applicationId!: string;

  @Field(() => [String], { description: 'The keys of the questions, 1 to 100. One whose answer is empty is forgotten.' })
  @IsArray()
  @IsString({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  readonly questions!: readonly string[];

  @Field(() => Int, { description: 'The version of the profile you have read; 0 where there is none yet.' })
  @IsInt()
  @Min(0)
  readonly version!: number;
}
