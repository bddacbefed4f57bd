import type { Article, Document, Lang } from '@delakultur/contracts/client';
import { loadMarkdown, type MarkdownCodec } from '@delakultur/elements';
import { OfflineError } from '@delakultur/sdk';
import { draftOf, saveInput, type Draft, type DraftPlace } from './draft.ts';
import type { Form } from './form.ts';

/** Drafts on the server, where a text is a document; here it is Markdown. */
export class DraftStore {
  readonly #form: Form;
  #codec: MarkdownCodec | undefined;

  constructor(form: Form) {
    this.#form = form;
  }

  async save(draft: Draft, place: Pick<DraftPlace, 'articleId' | 'version'>, lang: Lang, key: string): Promise<Article> {
    const { fromMarkdown } = await this.#markdown();
    const input = saveInput({ ...place, site: this.#form.site, lang }, draft, fromMarkdown);
    return this.#form.api.call('article.save', input, { key });
  }

  async read(articleId: string): Promise<{ readonly article: Article; readonly draft: Draft }> {
    const [{ toMarkdown }, article] = await Promise.all([this.#markdown(), this.#form.api.call('article.read', { articleId })]);
    return { article, draft: draftOf(article, toMarkdown) };
  }

  /** The text as it would be read; absent while the parser is on its way. */
  bodyOf({ text }: Draft): Document | undefined {
    return this.#codec?.fromMarkdown(text);
  }

  /** The parser; that it cannot be fetched is the network's fault, and is tried again like any other request. */
  async #markdown(): Promise<MarkdownCodec> {
    try {
      this.#codec ??= await loadMarkdown();
      return this.#codec;
    } catch (cause) {
      throw new OfflineError('The Markdown parser could not be fetched', { cause });
    }
  }
}
