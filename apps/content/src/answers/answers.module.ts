import { Module } from '@nestjs/common';
import { ArticlesModule } from '../articles/articles.module.ts';
import { config } from '../config.ts';
import { MediaModule } from '../media/media.module.ts';
import { PeopleModule } from '../people/people.module.ts';
import { AnswerController } from './answer.controller.ts';
import { AnswerService } from './answer.service.ts';
import { AskedService, LINK_SECRET } from './asked.service.ts';
import { BylineService } from './byline.service.ts';

@Module({
  imports: [ArticlesModule, MediaModule, PeopleModule],
  controllers: [AnswerController],
  providers: [AnswerService, AskedService, BylineService, { provide: LINK_SECRET, useValue: config.DK_LINK_SECRET }],
})
export class AnswersModule {}
