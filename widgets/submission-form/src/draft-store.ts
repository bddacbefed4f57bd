import type { Article, Lang } from '@delakultur/contracts/client';
import { draftOf, saveInput, type Draft, type DraftPlace } from './draft.ts';
import type { Form } from './form.ts';

/** What a browser sends on after the page is gone: 64 kB in all, and something else may be on its way. */
const MOST_AFTERWARDS = 48_000;

/** Whether a draft can be sent as the page is left. */
export const outlivesPage = (draft: Draft): boolean => new TextEncoder().encode(JSON.stringify(draft)).length < MOST_AFTERWARDS;

/** Drafts on the server. */
export class DraftStore {
  readonly #form: Form;

  constructor(form: Form) {
    this.#form = form;
  }

  /** A text of ordinary length arrives though the page is closed at this moment. */
  save(draft: Draft, place: Pick<DraftPlace, 'articleId' | 'version'>, lang: Lang, key: string): Promise<Article> {
    const input = saveInput({ ...place, site: this.#form.site, lang }, draft);
    return this.#form.api.call('article.save', input, { key, keepalive: outlivesPage(draft) });
  }

  async read(articleId: string): Promise<{ readonly article: Article; readonly draft: Draft }> {
    const article = await this.#form.api.call('article.read', { articleId });
    return { article, draft: draftOf(article) };
  }
}
