import { Module } from '@nestjs/common';
import { AnswersModule } from './answers/answers.module.ts';
import { ArticlesModule } from './articles/articles.module.ts';
import { CoverageModule } from './coverage/coverage.module.ts';
import { GuidelinesModule } from './guidelines/guidelines.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PublicationsModule } from './publications/publications.module.ts';
import { WishesModule } from './wishes/wishes.module.ts';

@Module({
  imports: [AnswersModule, ArticlesModule, CoverageModule, GuidelinesModule, PeopleModule, PublicationsModule, WishesModule],
  exports: [PeopleModule],
})
export class ContentModule {}
