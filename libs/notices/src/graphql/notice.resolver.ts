import { mustBeSignedIn } from '@ledby/identity';
import { type Actor, readPlainId } from '@ledby/kernel';
import { type Changed, ConnectionOf, CurrentActor, KeyField, OfTypeField, payloadOf, Reads } from '@ledby/platform';
import { Args, Field, ID, Info, InputType, Int, Mutation, ObjectType, Resolver } from '@nestjs/graphql';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsString, Length, Min } from 'class-validator';
import type { GraphQLResolveInfo } from 'graphql';
import { KeepNoticePreference } from '../keep-notice-preference.js';
import type { MailRhythm, NoticeEvent } from '../notice-events.js';
import { MailRhythmList, NoticeEventList, noticePreferenceReads, noticeReads } from '../notice.reads.js';
import { ReadNotices } from '../read-notices.js';

export const noticePreferencePayload = payloadOf(noticePreferenceReads);

@InputType({ description: 'What you want to be told.' })
export class KeepNoticePreferenceInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @OfTypeField(() => Int, 'The version you have read; left out for the first time.', { presence: 'clearable' }, IsInt(), Min(1))
  readonly version?: number | null;

  @OfTypeField(() => MailRhythmList, 'How often you are mailed that there is news.')
  readonly mails!: MailRhythm;

  @Field(() => [NoticeEventList], { description: 'Events of which you do not want to be told.' })
  @IsArray()
  @ArrayMaxSize(20)
  readonly muted!: readonly NoticeEvent[];
}

@InputType({ description: 'What you have read.' })
export class ReadNoticesInput {
  @KeyField()
  readonly clientMutationKey!: string;

  @Field(() => [ID], { description: 'The public ids of the notices, 1 to 100.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @Length(1, 80, { each: true })
  readonly ids!: readonly string[];
}

@ObjectType({ description: 'What became of marking notices as read.' })
export class ReadNoticesPayload {
  @Field(() => Int, { description: 'How many were marked.' })
  readonly count!: number;

  @Field(() => Boolean, { description: 'Whether this key had been used before, so that nothing happened again.' })
  readonly replayed!: boolean;
}

@Resolver()
export class NoticeResolver {
  constructor(
    private readonly reads: Reads,
    private readonly keeping: KeepNoticePreference,
    private readonly reading: ReadNotices,
  ) {}

  @ConnectionOf(noticeReads, 'What you are told of.')
  notices(@CurrentActor() actor: Actor | undefined, @Info() info: GraphQLResolveInfo): Promise<unknown> {
    return this.reads.connection(noticeReads, actor, info);
  }

  @Mutation(() => ReadNoticesPayload, { description: 'Marks what you are told as read.' })
  async readNotices(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'Which notices.' }) input: ReadNoticesInput,
  ): Promise<ReadNoticesPayload> {
    const ids = input.ids.map(id => readPlainId(id, 'nws'));
    const { answer, replayed } = await this.reading.execute(mustBeSignedIn(actor), { key: input.clientMutationKey, ids });
    return { ...answer, replayed };
  }

  @Mutation(() => noticePreferencePayload.type, { description: 'Says what you want to be told, and how often mailed.' })
  async keepNoticePreference(
    @CurrentActor() actor: Actor | undefined,
    @Args('input', { description: 'What you want.' }) input: KeepNoticePreferenceInput,
  ): Promise<Changed> {
    const { clientMutationKey: key, version = null, mails, muted } = input;
    const { answer, replayed } = await this.keeping.execute(mustBeSignedIn(actor), { key, version, mails, muted });
    return { keys: { id: answer.id }, replayed };
  }
}
