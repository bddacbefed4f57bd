import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  admitMedia,
  agreeToArticle,
  type Article,
  describeMedia,
  type Media,
  type MediaDescription,
  type MediaKind,
  passArticleOn,
  readMedia,
  reserveMedia,
  saveArticle,
  submitArticle,
  UPLOAD_NAME,
  type WireInput,
} from '@delakultur/contracts';
import type { Document, TopBlock } from '@delakultur/document';
import { ROOT } from '@delakultur/stack';
import { directoryStore, type Store, storeKey } from '@delakultur/storage';
import type { Platform, TestPerson } from '@delakultur/testkit';
import { vi } from 'vitest';
import { people, stepOf, type Walk } from '../content/walk.ts';

const SOON = { timeout: 60_000, interval: 50 };

/** A picture as a phone gives it; the same words give the same bytes. */
export function jpeg(words: string = randomUUID(), name = 'kingrutan'): Buffer {
  const drawn = readFileSync(join(ROOT, `apps/content/demo/pictures/${name}.jpg`));
  const comment = Buffer.from(words);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(comment.length + 2);
  return Buffer.concat([drawn.subarray(0, 2), Buffer.from([0xff, 0xfe]), length, comment, drawn.subarray(2)]);
}

/** Everything is said that a picture needs: nobody is in it, and it is the author's own. */
export const SAID: MediaDescription = {
  people: 'nobody',
  aiGenerated: false,
  origin: 'own',
  credit: null,
  licence: null,
  focal: { x: 50, y: 50 },
  textInPicture: 'none',
};

export const pictureBlock = (media: string, alt = 'En spindel i sitt nät'): TopBlock => ({
  type: 'picture',
  attrs: { media, alt, caption: '' },
});

/** A text with these pictures in it. */
export const illustrated = (...pictures: readonly (string | TopBlock)[]): Document => ({
  type: 'doc',
  content: [
    { type: 'paragraph', content: [{ type: 'text', text: 'Vi samlade kottar.' }] },
    ...pictures.map((picture) => (typeof picture === 'string' ? pictureBlock(picture) : picture)),
  ],
});

/** What a save needs beside what it changes. */
export const inputOf = ({ id: articleId, version, site, title, body, lang, schoolForm, topic }: Article) => ({
  articleId,
  version,
  site,
  title,
  body,
  lang,
  schoolForm,
  topic,
  coAuthors: [],
});

/** The same picture for every test that asks nothing of its bytes: looked at once. */
const USUAL = jpeg('the usual');

/** Brings pictures to articles as the gateway does. */
export class Camera {
  readonly platform: Platform;
  readonly quarantine: Store;
  readonly clean: Store;

  private constructor(platform: Platform, quarantine: Store, clean: Store) {
    this.platform = platform;
    this.quarantine = quarantine;
    this.clean = clean;
  }

  static async of(platform: Platform): Promise<Camera> {
    const { DK_MEDIA_QUARANTINE: quarantine, DK_MEDIA_STORE: clean } = platform.environmentOf('content');
    return new Camera(platform, await directoryStore(quarantine!), await directoryStore(clean!));
  }

  reserve({ id: articleId }: Pick<Article, 'id'>, as: TestPerson, bytes: number, kind: MediaKind = 'picture'): Promise<Media> {
    return this.platform.call(reserveMedia, { articleId, kind, bytes }, as);
  }

  /** Everything up to the last byte. */
  async upload(article: Pick<Article, 'id'>, as: TestPerson, bytes: Buffer = jpeg(), kind: MediaKind = 'picture'): Promise<Media> {
    const media = await this.reserve(article, as, bytes.length, kind);
    await this.quarantine.put(storeKey(media.id, UPLOAD_NAME), bytes);
    return media;
  }

  admit({ id: mediaId }: Pick<Media, 'id'>, as: TestPerson): Promise<Media> {
    return this.platform.call(admitMedia, { mediaId }, as);
  }

  read({ id: mediaId }: Pick<Media, 'id'>, as: TestPerson): Promise<Media> {
    return this.platform.call(readMedia, { mediaId }, as);
  }

  /** Whether its upload still lies where nobody has looked. */
  async isInQuarantine({ id }: Pick<Media, 'id'>): Promise<boolean> {
    return (await this.quarantine.stat(storeKey(id, UPLOAD_NAME))) !== null;
  }

  /** As it stands when somebody has looked into it. */
  async decided(media: Pick<Media, 'id'>, as: TestPerson): Promise<Media> {
    return vi.waitFor(async () => {
      const now = await this.read(media, as);
      if (now.state !== 'clean' && now.state !== 'refused') throw new Error(`still ${now.state}`);
      return now;
    }, SOON);
  }

  /** A picture that has been let in. */
  async take(article: Pick<Article, 'id'>, as: TestPerson, bytes: Buffer = jpeg(), kind: MediaKind = 'picture'): Promise<Media> {
    const media = await this.upload(article, as, bytes, kind);
    await this.admit(media, as);
    return this.decided(media, as);
  }

  async describe({ id: mediaId }: Pick<Media, 'id'>, as: TestPerson, said: Partial<MediaDescription> = {}): Promise<Media> {
    const { version } = await this.read({ id: mediaId }, as);
    return this.platform.call(describeMedia, { mediaId, version, description: { ...SAID, ...said } }, as);
  }

  /** Let in, and everything said of it. */
  async ready(article: Pick<Article, 'id'>, as: TestPerson, said: Partial<MediaDescription> = {}): Promise<Media> {
    const media = await this.take(article, as, USUAL);
    if (media.refusal) throw new Error(`the usual picture was not let in: ${media.refusal}`);
    return this.describe(media, as, said);
  }

  save(article: Article, changes: Partial<WireInput<typeof saveArticle>>, as: TestPerson = people.asa): Promise<Article> {
    return this.platform.call(saveArticle, { ...inputOf(article), ...changes }, as);
  }

  /** An article with a picture that everything is said of, and the picture, as far as the manager and the editor bring it. */
  async illustratedReady(walk: Walk, said: Partial<MediaDescription> = {}): Promise<[Article, Media]> {
    const { asa } = people;
    const draft = await walk.draft();
    const media = await this.ready(draft, asa, said);
    const saved = await this.save(draft, { body: illustrated(media.id) });
    const sent = await this.platform.call(submitArticle, { ...stepOf(saved), declared: 1 }, asa);
    return [await this.agreed(walk, sent), media];
  }

  /** What was sent, as far as the manager and the editor bring it. */
  async agreed(walk: Walk, sent: Article): Promise<Article> {
    return walk.take(passArticleOn, await walk.take(agreeToArticle, sent, people.karin), people.samira);
  }
}
