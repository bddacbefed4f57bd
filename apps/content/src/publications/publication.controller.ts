import { type Input, listPublications, readPublication } from '@delakultur/contracts';
import { Handle, ProblemError, RawReply } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { PublicationQuery } from './publication.query.ts';

@Controller()
export class PublicationController {
  constructor(private readonly publications: PublicationQuery) {}

  @Handle(listPublications)
  async list(input: Input<typeof listPublications>): Promise<RawReply> {
    return new RawReply(await this.publications.page(input));
  }

  @Handle(readPublication)
  async read({ publicationId }: Input<typeof readPublication>): Promise<RawReply> {
    const json = await this.publications.one(publicationId);
    if (!json) throw new ProblemError('publication-not-found');
    return new RawReply(json);
  }
}
