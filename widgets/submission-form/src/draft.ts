import type { Article, Lang, Licence, Operations, SchoolForm, Topic } from '@delakultur/contracts/client';
import { emptyDocument, plainText, sameDocument, type Document } from '@delakultur/document';

/** What a person writes in the form. */
export interface Draft {
  readonly title: string;
  readonly body: Document;
  readonly schoolForm: SchoolForm | null;
  readonly topic: Topic | null;
  /** Ids of the others who wrote it. */
  readonly coAuthors: readonly string[];
  readonly licence: Licence;
  /** Who made it on the municipality's commission; null when its own people did. */
  readonly producer: string | null;
  /** The wanted topic that it takes up. */
  readonly wishId: string | null;
}

export const emptyDraft: Draft = {
  title: '',
  body: emptyDocument,
  schoolForm: null,
  topic: null,
  coAuthors: [],
  licence: 'CC-BY-NC-ND-4.0',
  producer: null,
  wishId: null,
};

export const sameDraft = (one: Draft, other: Draft): boolean =>
  one.title.trim() === other.title.trim() &&
  sameDocument(one.body, other.body) &&
  one.schoolForm === other.schoolForm &&
  one.topic === other.topic &&
  one.licence === other.licence &&
  (one.producer ?? '').trim() === (other.producer ?? '').trim() &&
  one.wishId === other.wishId &&
  one.coAuthors.length === other.coAuthors.length &&
  one.coAuthors.every((id) => other.coAuthors.includes(id));

/** The article as it can be written on; its first author stays the first, the others are co-authors. */
export const draftOf = (article: Article): Draft => ({
  title: article.title,
  body: article.body,
  schoolForm: article.schoolForm,
  topic: article.topic,
  coAuthors: article.authors.slice(1),
  licence: article.licence,
  producer: article.producer,
  wishId: article.wishId,
});

export type SaveInput = Operations['article.save']['input'];

export interface DraftPlace {
  readonly articleId: string;
  readonly version: number;
  readonly site: string;
  readonly lang: Lang;
}

export const saveInput = (place: DraftPlace, draft: Draft): SaveInput => ({
  ...place,
  ...draft,
  title: draft.title.trim(),
  producer: draft.producer?.trim() || null,
});

/** Whether nothing is written, and nothing put in. */
export const isBlank = (body: Document): boolean => plainText(body).trim() === '' && body.content.every(({ type }) => type === 'paragraph');
