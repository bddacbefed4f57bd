import type { MediaKind } from '@delakultur/contracts';
import type { Transaction } from '@delakultur/database';
import type { Document } from '@delakultur/document';
import { ProblemError } from '@delakultur/nest-kit';
import { Injectable } from '@nestjs/common';
import type { PrismaClient } from '../../generated/client.ts';
import type { Article } from '../articles/article.machine.ts';
import { mediaIn, strangersIn } from './media-text.rules.ts';
import { mediaOf } from './media-row.ts';
import { isReleasable, type Media, undescribedIn } from './media.rules.ts';

type Tx = Transaction<PrismaClient>;
type Text = Pick<Article, 'id' | 'site' | 'kommun' | 'body' | 'proposal' | 'revises'>;

const textsOf = ({ body, proposal }: Pick<Article, 'body' | 'proposal'>): readonly Document[] =>
  proposal ? [body, proposal.body] : [body];
const inTextsOf = (article: Pick<Article, 'body' | 'proposal'>): string[] => mediaIn(...textsOf(article));

/** The pictures and files of articles' texts, in the transactions that write articles. */
@Injectable()
export class ArticleMediaRepository {
  /**
   * Keeps what the article's texts hold; `media-unknown` where that is not the article's. What stood in it before is let be, also where it
   * has been discarded since: no text becomes unsavable by what happened to a picture. `by` is who saves it.
   */
  async keep(tx: Tx, article: Text, { before, by }: { readonly before?: Text; readonly by: string | undefined }): Promise<void> {
    const [held, had] = [inTextsOf(article), before ? inTextsOf(before) : []];
    if (held.toSorted().join() === had.toSorted().join()) return;
    const added = held.filter((id) => !had.includes(id));
    if (added.length > 0) await this.assertOwn(tx, article, added, by);
    const { id: articleId, site, kommun } = article;
    await tx.mediaUse.updateMany({ where: { articleId, mediaId: { notIn: held } }, data: { isHeld: false } });
    await tx.$executeRaw`insert into media_use (article_id, media_id, site, kommun, is_held)
      select ${articleId}::uuid, id, ${site}, ${kommun}, true from unnest(${held}::uuid[]) id on conflict (article_id, media_id) do update set is_held = true`;
  }

  /** Everything that whoever reads it next needs is said of each picture, and each file is let in. */
  async assertDescribed(tx: Tx, { body }: Pick<Article, 'body'>): Promise<void> {
    const errors = undescribedIn(body, await this.inText(tx, body));
    if (errors.length > 0) throw new ProblemError('media-not-described', { errors });
  }

  private async inText(tx: Tx, text: Document): Promise<Media[]> {
    const rows = await tx.media.findMany({ where: { id: { in: mediaIn(text) } }, include: { object: true } });
    return rows.map(mediaOf);
  }

  /** What a release shows, and K7: its problem where it must not. Nobody says anything else of the pictures until the transaction ends. */
  async cleared(tx: Tx, { body }: Pick<Article, 'body'>): Promise<Media[]> {
    const ids = mediaIn(body);
    if (ids.length === 0) return [];
    await tx.$queryRaw`select id from media where id = any(${ids}::uuid[]) order by id for share`;
    const media = await this.inText(tx, body);
    const refused = isReleasable(body, media);
    if (refused) throw new ProblemError(refused.slug, { errors: refused.errors });
    return media;
  }

  private async assertOwn(tx: Tx, article: Text, ids: readonly string[], by: string | undefined): Promise<void> {
    const rows = await ownOf(tx, article, ids, by);
    const rest = ids.filter((id) => !rows.some((row) => row.id === id));
    const once = rest.length > 0 ? await onceIn(tx, article, rest) : [];
    const known = { rows, before: new Set([...once, ...inTextsOf(article).filter((id) => !ids.includes(id))]) };
    const errors = textsOf(article).flatMap((text) => strangersIn(text, known));
    if (errors.length > 0) throw new ProblemError('media-unknown', { errors });
  }
}

/** The article and what it is a version of, the published one and all that followed. */
const familyOf = ({ id, revises }: Pick<Article, 'id' | 'revises'>): string => revises ?? id;

/**
 * Of these: uploaded to the article or to another version of it, used by one of them, or uploaded in the same municipality by who saves it.
 * Not by any of its authors: whoever names a colleague as one would see that colleague's pictures, also those that were taken down.
 */
const ownOf = (tx: Tx, article: Text, ids: readonly string[], by: string | undefined) =>
  tx.$queryRaw<{ id: string; kind: MediaKind }[]>`
    with family as (select id from article where id = any(${[article.id, familyOf(article)]}::uuid[]) or revises = ${familyOf(article)}::uuid)
    select id, kind from media m where id = any(${ids}::uuid[]) and (
      (kommun = ${article.kommun} and by = ${by ?? null}::uuid) or article_id in (select id from family)
      or exists (select from media_use u where u.media_id = m.id and u.article_id in (select id from family)))`;

/** Of these: what stands or once stood in the article or another version of it, though it is gone by now. */
async function onceIn(tx: Tx, article: Text, ids: readonly string[]): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    with family as (select id from article where id = any(${[article.id, familyOf(article)]}::uuid[]) or revises = ${familyOf(article)}::uuid)
    select distinct media_id as id from media_use u where media_id = any(${ids}::uuid[]) and article_id in (select id from family)
      and not exists (select from media m where m.id = u.media_id)`;
  return rows.map(({ id }) => id);
}
