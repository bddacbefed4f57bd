import { type Article as Shown, ARTICLE_EVENTS, type ArticleFact } from '@delakultur/contracts';
import type { OutgoingEvent } from '@delakultur/database';
import { type Call, factOf } from '@delakultur/nest-kit';

type Told = Pick<Shown, 'id' | 'version' | 'site' | 'kommun' | 'state' | 'wait' | 'editor' | 'manager'> & {
  readonly authors: readonly string[];
};

/** A fact of an article's life: ids and states, who is to act now, and who is asked to help. */
export function articleFact(fact: ArticleFact, article: Told, by: string | null, call: Pick<Call, 'traceparent'>): OutgoingEvent {
  const { id, version, site, kommun, state, authors, wait, editor, manager } = article;
  const data = {
    articleId: id,
    version,
    site,
    kommun,
    state,
    by,
    authors: [...authors],
    waitsFor: wait.persons,
    helpers: wait.helper?.persons ?? [],
    editor,
    manager,
  };
  return factOf(ARTICLE_EVENTS[fact], kommun, id, data, call);
}
