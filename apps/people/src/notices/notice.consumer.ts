import { ARTICLE_EVENTS, type ArticleFact } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { type EventHandler, on } from '@delakultur/messaging';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { NoticeRepository } from './notice.repository.ts';
import { toldOf } from './notice.rules.ts';

type Tx = Transaction<PrismaClient>;

/** Every step of an article is told to those whom it concerns. */
@Injectable()
export class NoticeConsumer {
  readonly handlers: readonly EventHandler<Tx>[];

  constructor(notices: NoticeRepository) {
    const facts = Object.keys(ARTICLE_EVENTS) as ArticleFact[];
    this.handlers = facts.map((kind) =>
      on(ARTICLE_EVENTS[kind], ({ id: eventId, time, data }, tx: Tx) => {
        const { site, kommun, articleId } = data;
        return notices.add(tx, { eventId, kind, site, kommun, articleId, at: new Date(time) }, toldOf(kind, data));
      }),
    );
  }
}
