import type { Article } from '@delakultur/contracts/client';
import { setTimeWords } from '@delakultur/elements';
import type { ActContext } from './act.words.ts';
import type { Desk } from './desk.ts';

/** What the words of an act need to know of the article that it is about. */
export function actContext(article: Article, desk: Desk): ActContext {
  const { me, nameOf, lang } = desk.viewpoint();
  const { editor, scheduledFor } = article;
  return {
    author: desk.authorsOf(article),
    site: desk.siteNameOf(article.site),
    editor: editor && editor !== me ? nameOf(editor) : undefined,
    scheduled: scheduledFor ? setTimeWords(new Date(scheduledFor), lang) : undefined,
  };
}
