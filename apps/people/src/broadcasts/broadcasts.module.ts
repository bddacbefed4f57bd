import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { BroadcastController } from './broadcast.controller.ts';
import { BroadcastRepository } from './broadcast.repository.ts';
import { BroadcastService } from './broadcast.service.ts';

@Module({
  imports: [NoticesModule, OrganisationModule],
  controllers: [BroadcastController],
  providers: [BroadcastRepository, BroadcastService],
})
export class BroadcastsModule {}
