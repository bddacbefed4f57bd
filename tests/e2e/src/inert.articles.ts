import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Document, type Text, type TopBlock } from '@delakultur/document';
import { fromMarkdown } from '@delakultur/document/markdown';
import { ROOT } from '@delakultur/stack';
import { vi } from 'vitest';
import { base64, UploadClient } from '../../integration/src/gateway/upload-client.ts';
import { docx } from '../../integration/src/uploads/office.ts';
import { type Api, signInOverHttp, tokenOf } from './api.ts';
import { NAUGHTY, VECTORS } from './inert.corpus.ts';
import { SITE } from './stage.ts';
import type { RunningPlatform } from './started.ts';

/** What no text may hold has gone: that is refused, and shown so elsewhere. */
const clean = VECTORS.map((vector) => vector.replaceAll(/\p{Cc}/gu, ' '));
/** As titles and names are kept: in one spelling. */
const kept = NAUGHTY.map((one) => one.normalize('NFC'));

/** As many of these as there is room for, from that one on. */
export function filled(most: number, { from = 0, of = clean }: { from?: number; of?: readonly string[] } = {}): string {
  const [first = '', ...others] = [...of.slice(from), ...of.slice(0, from)];
  return others.reduce((all, one) => (all.length + one.length + 1 > most ? all : `${all} ${one}`), first.slice(0, most)).trim();
}

const text = (words: string, ...marks: NonNullable<Text['marks']>): Text =>
  marks.length ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const paragraph = (words: string): TopBlock => ({ type: 'paragraph', content: [text(words)] });
const HREF = `https://evil.test/'onmouseover='canary(50)?%22%3E%3Cimg%20src=x%20onerror=canary(51)%3E&amp;{{canary(52)}}`;

interface Media {
  readonly picture: string;
  readonly file: string;
}

/** Every place that a text has, full of these words. */
export function everywhere(words: readonly string[], { picture, file }: Media): Document {
  const wide = (most: number, from: number): string => filled(most, { from, of: words });
  const cells = words.slice(0, 12);
  return {
    type: 'doc',
    content: [
      ...words.map(paragraph),
      ...words.slice(0, 8).map((word): TopBlock => ({ type: 'heading', attrs: { level: 2 }, content: [text(word)] })),
      {
        type: 'bullet_list',
        content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [text(words[1]!, { type: 'strong' })] }] }],
      },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [text(words[2]!, { type: 'link', attrs: { href: HREF } })] }] },
      { type: 'picture', attrs: { media: picture, alt: wide(300, 1), caption: wide(500, 8) } },
      { type: 'facts', attrs: { age: wide(100, 1), time: wide(100, 2), material: wide(500, 3), goal: wide(500, 14) } },
      { type: 'file', attrs: { media: file, label: wide(200, 2) } },
      { type: 'film', attrs: { href: HREF, title: wide(200, 9) } },
      {
        type: 'table',
        content: [0, 4, 8].map((at) => ({
          type: 'table_row',
          content: cells
            .slice(at, at + 4)
            .map((word) => ({ type: at === 0 ? 'table_header' : 'table_cell', content: [text(word)] }) as const),
        })),
      },
    ],
  };
}

/** The same by the other door: as somebody would write it. */
const inMarkdown = (words: readonly string[], { picture }: Media): Document =>
  fromMarkdown(
    `${words.join('\n\n')}\n\n![${words[1]!}](picture:${picture} "${words[3]!}")\n\n| ${words[1]} | ${words[3]} |\n|---|---|\n| ${words[9]} | b |\n\n::: fakta\nÅlder: ${words[1]}\n:::\n`,
  );

/** The people of the demo's first municipality and site, signed in, who bring the articles about. */
export class Attackers {
  readonly asa: Api;
  readonly karin: Api;
  readonly samira: Api;
  readonly henrik: Api;
  readonly #uploads: UploadClient;

  private constructor([asa, karin, samira, henrik]: readonly [Api, Api, Api, Api], uploads: UploadClient) {
    [this.asa, this.karin, this.samira, this.henrik] = [asa, karin, samira, henrik];
    this.#uploads = uploads;
  }

  static async of(platform: RunningPlatform): Promise<Attackers> {
    const as = (username: string): Promise<Api> => signInOverHttp(platform, username);
    const token = await tokenOf(platform, 'asa.ek');
    const uploads = new UploadClient(
      () => platform.gateway,
      async () => token,
    );
    return new Attackers(await Promise.all([as('asa.ek'), as('karin.lund'), as('samira.haddad'), as('henrik.aalto')]), uploads);
  }

  /** What everybody is told: guidelines and a word from the chief editor. */
  async speak(): Promise<void> {
    const body: Document = { type: 'doc', content: clean.map(paragraph) };
    const { version } = await this.asa('guideline.read', { site: SITE });
    const said = { title: filled(160), body, policy: body, statement: filled(1_000), changes: filled(500) };
    const guideline = { site: SITE, guidelineVersion: version + 1, matters: true, sv: said, en: said };
    // The first to ask may be faster than the fact that he is the chief editor.
    await vi.waitFor(() => this.henrik('guideline.publish', guideline), { timeout: 60_000, interval: 500 });
    await this.asa('guideline.accept', { site: SITE, guidelineVersion: version + 1 });
    await this.henrik('broadcast.send', { broadcastId: randomUUID(), site: SITE, subject: filled(160, { from: 2 }), text: filled(4_000) });
  }

  /** A draft with a picture and a file, which are brought to it as the form does. */
  async draft(title: string, bodyOf: (media: Media) => Document): Promise<string> {
    const articleId = randomUUID();
    const draft = { articleId, site: SITE, title, lang: 'sv', schoolForm: 'forskola', topic: 'matematik', coAuthors: [] } as const;
    const producer = filled(120, { from: 1 });
    const { version } = await this.asa('article.save', { ...draft, version: 0, body: fromMarkdown('Kottar'), producer });
    const media = {
      picture: await this.#brought('picture', articleId, readFileSync(join(ROOT, 'apps/content/demo/pictures/kingrutan.jpg'))),
      file: await this.#brought('file', articleId, docx()),
    };
    await this.asa('article.save', { ...draft, version, body: bodyOf(media), producer });
    return articleId;
  }

  /** To the manager, with a no, a conversation and another try before the yes. */
  async sent(articleId: string): Promise<number> {
    const submit = async (): Promise<number> => {
      const { version } = await this.asa('article.read', { articleId });
      const { version: declared } = await this.asa('guideline.read', { site: SITE });
      return (await this.asa('article.submit', { articleId, version, declared })).version;
    };
    await this.karin('article.decline', { articleId, version: await submit(), reason: filled(2_000) });
    const version = await submit();
    await this.karin('article.comment', { articleId, text: filled(4_000), anchor: { block: 0, quote: filled(300) } });
    return (await this.karin('article.agree', { articleId, version })).version;
  }

  async released(articleId: string): Promise<void> {
    const { version } = await this.samira('article.pass-on', { articleId, version: await this.sent(articleId) });
    await this.henrik('article.release', { articleId, version });
  }

  /** A wording that its author is to compare with their own. */
  async proposed(articleId: string): Promise<void> {
    const version = await this.sent(articleId);
    const { body } = await this.samira('article.read', { articleId });
    const taken = await this.samira('article.take', { articleId, version });
    const other: Document = { ...body, content: body.content.toReversed() };
    await this.samira('article.propose', { articleId, version: taken.version, title: filled(160, { from: 5 }), body: other });
  }

  async #brought(kind: 'picture' | 'file', articleId: string, bytes: Buffer): Promise<string> {
    const begun = await this.#uploads.begin(bytes.length, { 'upload-metadata': `kind ${base64(kind)},article ${base64(articleId)}` });
    const path = String(begun.headers.location);
    await this.#uploads.rest(path, bytes);
    const mediaId = path.split('/').at(-1)!;
    for (;;) {
      const { state, version } = await this.asa('media.read', { mediaId });
      if (state === 'refused') throw new Error(`the ${kind} was not let in`);
      if (state !== 'clean') continue;
      const said = {
        people: 'nobody',
        aiGenerated: true,
        origin: 'permission',
        licence: null,
        focal: { x: 50, y: 50 },
        textInPicture: 'none',
      } as const;
      if (kind === 'picture')
        await this.asa('media.describe', { mediaId, version, description: { ...said, credit: filled(200, { from: 1 }) } });
      return mediaId;
    }
  }
}

/** Articles as an attacker would write them, by title: each is released. */
export const ARTICLES: readonly (readonly [title: string, bodyOf: (media: Media) => Document])[] = [
  [filled(160, { from: 1 }), (media) => everywhere(clean, media)],
  [filled(160, { from: 8 }), (media) => inMarkdown(clean, media)],
  [filled(160, { from: 27 }), (media) => everywhere(clean.toReversed(), media)],
  [filled(160, { of: kept }), (media) => everywhere(kept, media)],
];
