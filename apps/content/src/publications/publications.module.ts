import { Module } from '@nestjs/common';
import { PublicationController } from './publication.controller.ts';
import { PublicationQuery } from './publication.query.ts';
import { PublicationRepository } from './publication.repository.ts';

@Module({ controllers: [PublicationController], providers: [PublicationQuery, PublicationRepository], exports: [PublicationRepository] })
export class PublicationsModule {}
