import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.ts';
import { WishController } from './wish.controller.ts';
import { WishRepository } from './wish.repository.ts';
import { WishService } from './wish.service.ts';

@Module({
  imports: [PeopleModule],
  controllers: [WishController],
  providers: [WishRepository, WishService],
  exports: [WishRepository, WishService],
})
export class WishesModule {}
