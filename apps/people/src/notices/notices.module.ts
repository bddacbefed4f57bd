import { onJob } from '@delakultur/jobs';
import { EVENT_HANDLERS, JOB_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { MailModule } from '../mail/mail.module.ts';
import { NoticeConsumer } from './notice.consumer.ts';
import { NoticeController } from './notice.controller.ts';
import { sweepNotices } from './notice.jobs.ts';
import { NoticeRepository } from './notice.repository.ts';
import { NoticeService } from './notice.service.ts';
import { Teller } from './teller.service.ts';

@Module({
  imports: [MailModule],
  controllers: [NoticeController],
  providers: [
    NoticeConsumer,
    NoticeRepository,
    NoticeService,
    Teller,
    { provide: EVENT_HANDLERS, useFactory: ({ handlers }: NoticeConsumer) => handlers, inject: [NoticeConsumer] },
    {
      provide: JOB_HANDLERS,
      useFactory: (notices: NoticeService) => [onJob(sweepNotices, () => notices.sweep(), { every: '20 3 * * *' })],
      inject: [NoticeService],
    },
  ],
  exports: [EVENT_HANDLERS, Teller],
})
export class NoticesModule {}
