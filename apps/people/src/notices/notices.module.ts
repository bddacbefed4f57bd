import { EVENT_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { NoticeConsumer } from './notice.consumer.ts';
import { NoticeController } from './notice.controller.ts';
import { NoticeRepository } from './notice.repository.ts';
import { NoticeService } from './notice.service.ts';

@Module({
  controllers: [NoticeController],
  providers: [
    NoticeConsumer,
    NoticeRepository,
    NoticeService,
    { provide: EVENT_HANDLERS, useFactory: ({ handlers }: NoticeConsumer) => handlers, inject: [NoticeConsumer] },
  ],
  exports: [EVENT_HANDLERS],
})
export class NoticesModule {}
