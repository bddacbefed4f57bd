import { Document } from '@delakultur/document/schema';
import { z } from 'zod';
import { Id } from './id.ts';
import { rpc } from './rpc.ts';
import { Instant } from './scalars.ts';

const version = {
  /** The article's version that it kept. */
  number: z.int().min(1),
  title: z.string(),
  by: Id,
  at: Instant,
  words: z.int(),
};

/** An earlier text of an article: one for each stretch of writing and person, and one for each time it was sent. */
export const ArticleVersion = z.strictObject(version).meta({ id: 'ArticleVersion' });
export type ArticleVersion = z.output<typeof ArticleVersion>;

/** Newest first. Only those who see drafts of the article see them: its authors. */
export const listArticleVersions = rpc('dk.rpc.content.article.versions.v1', {
  summary: "List a text's earlier versions",
  access: 'signed-in',
  input: z.strictObject({ articleId: Id }),
  output: z.strictObject({ items: z.array(ArticleVersion) }).meta({ id: 'ArticleVersions' }),
  problems: ['article-not-found'],
  http: { method: 'GET', path: '/v1/articles/{articleId}/versions' },
});

/** It is taken back by saving it as the newest, so that nothing is ever lost by that either. */
export const readArticleVersion = rpc('dk.rpc.content.article.version.v1', {
  summary: 'Read an earlier version of a text',
  access: 'signed-in',
  input: z.strictObject({ articleId: Id, number: z.int().min(1) }),
  output: z.strictObject({ ...version, body: Document }).meta({ id: 'ArticleVersionText' }),
  problems: ['article-not-found', 'article-version-not-found'],
  http: { method: 'GET', path: '/v1/articles/{articleId}/versions/{number}' },
});
