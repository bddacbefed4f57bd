import { Module } from '@nestjs/common';
import { GuidelinesModule } from '../guidelines/guidelines.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { ArticleController } from './article.controller.ts';
import { ArticleQuery } from './article.query.ts';
import { ArticleRepository } from './article.repository.ts';
import { ArticleService } from './article.service.ts';
import { ReleaseService } from './release.service.ts';
import { SubmissionService } from './submission.service.ts';

@Module({
  imports: [GuidelinesModule, PeopleModule, PublicationsModule],
  controllers: [ArticleController],
  providers: [ArticleQuery, ArticleRepository, ArticleService, ReleaseService, SubmissionService],
})
export class ArticlesModule {}
