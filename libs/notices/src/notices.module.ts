import { MikroOrmModule } from '@mikro-orm/nestjs';
import { type DynamicModule, Module } from '@nestjs/common';
import { noticePreferencePayload, NoticeResolver } from './graphql/notice.resolver.js';
import { KeepNoticePreference } from './keep-notice-preference.js';
import { SendMails } from './mails/send-mails.js';
import { TurnOffController } from './mails/turn-off.controller.js';
import { TurnOffKeys } from './mails/turn-off-key.js';
import { NoticePreference } from './notice-preference.entity.js';
import { ReadNotices } from './read-notices.js';

@Module({})
export class NoticesModule {
  /** With its doors, and with what happens by itself where jobs run. */
  static forRoot({ secret }: { readonly secret: string }): DynamicModule {
    return {
      module: NoticesModule,
      imports: [MikroOrmModule.forFeature([NoticePreference])],
      controllers: [TurnOffController],
      providers: [
        { provide: TurnOffKeys, useValue: new TurnOffKeys(secret) },
        SendMails,
        ReadNotices,
        KeepNoticePreference,
        NoticeResolver,
        noticePreferencePayload.resolver,
      ],
    };
  }

  /** For a process without doors. */
  static forJobs({ secret }: { readonly secret: string }): DynamicModule {
    return { module: NoticesModule, providers: [{ provide: TurnOffKeys, useValue: new TurnOffKeys(secret) }, SendMails] };
  }
}
