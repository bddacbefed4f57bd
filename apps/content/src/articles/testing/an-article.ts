import { emptyDocument } from '@delakultur/document';
import { type Article, newDraft } from '../article.machine.ts';

/** An article of Åstorp, a draft unless the changes say otherwise. */
export const anArticle = (changes: Partial<Article> = {}): Article => ({
  ...newDraft(
    {
      id: '00000000-0000-4000-8000-0000000000aa',
      site: 'familjen-helsingborg',
      kommun: '1277',
      authors: ['00000000-0000-4000-8000-000000000001'],
      title: 'Kottar',
      body: emptyDocument,
      lang: 'sv',
      schoolForm: 'forskola',
      topic: 'matematik',
      licence: 'CC-BY-NC-ND-4.0',
      producer: null,
      wishId: null,
      revises: null,
    },
    '2026-11-20T08:00:00.000Z',
  ),
  ...changes,
});
