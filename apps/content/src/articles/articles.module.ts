import { type JobHandler, onJob } from '@delakultur/jobs';
import { JOB_HANDLERS } from '@delakultur/nest-kit';
import { Module } from '@nestjs/common';
import { GuidelinesModule } from '../guidelines/guidelines.module.ts';
import { MediaModule } from '../media/media.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { WishesModule } from '../wishes/wishes.module.ts';
import { ArticleController } from './article.controller.ts';
import { askRightManagers, findInactive, findOverdueReleases, findForgotten, promptWaiting, releaseAtTime } from './article.jobs.ts';
import { ArticleQuery } from './article.query.ts';
import { ArticleRepository } from './article.repository.ts';
import { ArticleService } from './article.service.ts';
import { CoachingService } from './coaching.service.ts';
import { InactivityService } from './inactivity.service.ts';
import { ReleaseController } from './release.controller.ts';
import { ReleaseService } from './release.service.ts';
import { RevisionService } from './revision.service.ts';
import { ScheduledReleaseService } from './scheduled-release.service.ts';
import { SubmissionService } from './submission.service.ts';
import { SurroundingsService } from './surroundings.service.ts';
import { TextVersionController } from './text-version.controller.ts';
import { TextVersionRepository } from './text-version.repository.ts';
import { WaitService } from './wait.service.ts';

const handlersOf = (waits: WaitService, releases: ScheduledReleaseService, inactivity: InactivityService): readonly JobHandler[] => [
  onJob(promptWaiting, ({ articleId }) => waits.prompt(articleId)),
  onJob(askRightManagers, ({ kommun, standsInFor }) => waits.askRightManagers(kommun, standsInFor), { every: '30 6 * * *' }),
  onJob(findForgotten, () => waits.findForgotten(), { every: '45 6 * * *' }),
  onJob(releaseAtTime, ({ articleId }) => releases.release(articleId)),
  onJob(findOverdueReleases, () => releases.findOverdue(), { every: '*/10 * * * *' }),
  onJob(findInactive, () => inactivity.find(), { every: '0 5 * * *' }),
];

@Module({
  imports: [GuidelinesModule, MediaModule, PeopleModule, PublicationsModule, WishesModule],
  controllers: [ArticleController, ReleaseController, TextVersionController],
  providers: [
    ArticleQuery,
    ArticleRepository,
    ArticleService,
    CoachingService,
    InactivityService,
    ReleaseService,
    RevisionService,
    ScheduledReleaseService,
    SubmissionService,
    SurroundingsService,
    TextVersionRepository,
    WaitService,
    { provide: JOB_HANDLERS, useFactory: handlersOf, inject: [WaitService, ScheduledReleaseService, InactivityService] },
  ],
  exports: [ArticleRepository, ArticleService],
})
export class ArticlesModule {}
