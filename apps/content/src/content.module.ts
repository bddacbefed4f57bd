import { Module } from '@nestjs/common';
import { ArticlesModule } from './articles/articles.module.ts';
import { GuidelinesModule } from './guidelines/guidelines.module.ts';
import { PeopleModule } from './people/people.module.ts';
import { PublicationsModule } from './publications/publications.module.ts';

@Module({ imports: [ArticlesModule, GuidelinesModule, PeopleModule, PublicationsModule], exports: [PeopleModule] })
export class ContentModule {}
