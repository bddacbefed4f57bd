import { onJob } from '@delakultur/jobs';
import { JOB_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { NoticesModule } from '../notices/notices.module.ts';
import { OrganisationModule } from '../organisation/organisation.module.ts';
import { BroadcastController } from './broadcast.controller.ts';
import { BroadcastRepository } from './broadcast.repository.ts';
import { BroadcastService } from './broadcast.service.ts';
import { giveNudges } from './nudge.jobs.ts';
import { NudgeRepository } from './nudge.repository.ts';

@Module({
  imports: [NoticesModule, OrganisationModule],
  controllers: [BroadcastController],
  providers: [
    BroadcastRepository,
    BroadcastService,
    NudgeRepository,
    {
      provide: JOB_HANDLERS,
      useFactory: (nudges: NudgeRepository) => [onJob(giveNudges, () => nudges.give(), { every: '15 8 * * 1-5' })],
      inject: [NudgeRepository],
    },
  ],
})
export class BroadcastsModule {}
