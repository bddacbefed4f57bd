import { ARTICLE_EVENTS, type ArticleFact, WISH_EVENTS } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import { type EventHandler, on } from '@delakultur/messaging';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import { inKinds, toldOf, toldOfWish, turnOf, WISHES_TOLD } from './notice.rules.ts';
import { Teller } from './teller.service.ts';

type Tx = Transaction<PrismaClient>;

/** Every step of an article, and what becomes of a wanted topic, is told to those whom it concerns. */
@Injectable()
export class NoticeConsumer {
  readonly handlers: readonly EventHandler<Tx>[];

  constructor(private readonly teller: Teller) {
    const facts = Object.keys(ARTICLE_EVENTS) as ArticleFact[];
    const wishes = Object.keys(WISHES_TOLD) as (keyof typeof WISHES_TOLD)[];
    this.handlers = [...facts.map((fact) => this.ofArticle(fact)), ...wishes.map((fact) => this.ofWish(fact))];
  }

  private ofArticle(fact: ArticleFact): EventHandler<Tx> {
    return on(ARTICLE_EVENTS[fact], async ({ id: eventId, time, data }, tx: Tx) => {
      const { site, kommun, articleId } = data;
      const notice = { eventId, site, kommun, articleId, about: null, at: new Date(time), turn: turnOf(data) };
      for (const { kind, told } of inKinds(fact, toldOf(fact, data))) await this.teller.tell(tx, { ...notice, kind }, told);
    });
  }

  private ofWish(fact: keyof typeof WISHES_TOLD): EventHandler<Tx> {
    return on(WISH_EVENTS[fact], async ({ id: eventId, time, data }, tx: Tx) => {
      const { site, wishId: about } = data;
      const notice = { eventId, kind: WISHES_TOLD[fact], site, kommun: null, articleId: null, about, at: new Date(time) };
      await this.teller.tell(tx, notice, toldOfWish(data));
    });
  }
}
