import type { Article, Lang } from '@delakultur/contracts/client';
import { draftOf, saveInput, type Draft, type DraftPlace } from './draft.ts';
import type { Form } from './form.ts';

/** Drafts on the server. */
export class DraftStore {
  readonly #form: Form;

  constructor(form: Form) {
    this.#form = form;
  }

  save(draft: Draft, place: Pick<DraftPlace, 'articleId' | 'version'>, lang: Lang, key: string): Promise<Article> {
    return this.#form.api.call('article.save', saveInput({ ...place, site: this.#form.site, lang }, draft), { key });
  }

  async read(articleId: string): Promise<{ readonly article: Article; readonly draft: Draft }> {
    const article = await this.#form.api.call('article.read', { articleId });
    return { article, draft: draftOf(article) };
  }
}
