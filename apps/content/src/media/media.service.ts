import { randomUUID } from 'node:crypto';
import {
  type admitMedia,
  type describeMedia,
  type Input,
  type listMedia,
  type Media as Shown,
  type Output,
  type readMedia,
  type reserveMedia,
  UNDESCRIBED,
  UPLOAD_NAME,
} from '@delakultur/contracts';
import type { Caller, Clock } from '@delakultur/kernel';
import { type Call, CLOCK, fitting, orProblem, ProblemError } from '@delakultur/nest-kit';
import { storeKey } from '@delakultur/storage';
import { Inject, Injectable } from '@nestjs/common';
import { maySave, maySee, rolesIn } from '../articles/article.rules.ts';
import { PublicationRepository } from '../publications/publication.repository.ts';
import { mediaFact } from './media.facts.ts';
import { MediaLinks } from './media-links.service.ts';
import { type Found, MediaRepository } from './media.repository.ts';
import { type Media, mayDescribe, maySeeMedia, seenBy } from './media.rules.ts';
import { sized } from './store-trouble.ts';
import { Stores } from './stores.ts';

/** Pictures and files of articles, from the first byte to what is said of them (C10, C20, C26). */
@Injectable()
export class MediaService {
  constructor(
    private readonly media: MediaRepository,
    private readonly links: MediaLinks,
    private readonly publications: PublicationRepository,
    private readonly stores: Stores,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async reserve(upload: Input<typeof reserveMedia>, call: Call): Promise<Shown> {
    const { caller } = call;
    const owner = await this.media.article(upload.articleId, caller);
    if (!owner || !maySee(owner, caller)) throw new ProblemError('article-not-found');
    orProblem(maySave(owner, rolesIn(owner, caller)));
    const { site, kommun } = owner;
    const beginning = { state: 'uploading', refusal: null, version: 1, description: UNDESCRIBED, object: null } as const;
    const media = { ...upload, ...beginning, id: randomUUID(), site, kommun, by: caller.personId, at: this.clock.now().toISOString() };
    const reply = await this.shown({ media, standing: { owner, users: [], isShown: false }, duplicateOf: null }, caller);
    await this.media.reserve(media, upload, reply, call);
    return reply;
  }

  async admit({ mediaId }: Input<typeof admitMedia>, call: Call): Promise<Shown> {
    const found = await this.find(mediaId, call.caller);
    const { media } = found;
    if (media.state === 'clean' || media.state === 'refused') return this.shown(found, call.caller);
    if (media.state === 'uploading' && (await sized(this.stores.quarantine, storeKey(mediaId, UPLOAD_NAME))) !== media.bytes)
      throw new ProblemError('upload-incomplete');
    const checking = media.state === 'checking' ? media : { ...media, state: 'checking' as const, version: media.version + 1 };
    const reply = await this.shown({ ...found, media: checking }, call.caller);
    await this.media.beginLook(media, reply, call);
    return reply;
  }

  async read({ mediaId }: Input<typeof readMedia>, { caller }: Call): Promise<Shown> {
    return this.shown(await this.find(mediaId, caller), caller);
  }

  async list({ articleId }: Input<typeof listMedia>, { caller }: Pick<Call, 'caller'>): Promise<Output<typeof listMedia>> {
    const article = await this.media.article(articleId, caller);
    if (!article || !maySee(article, caller)) throw new ProblemError('article-not-found');
    const found = await this.media.ofArticle(articleId, caller);
    return { items: fitting(await Promise.all(found.map((one) => this.shown(one, caller)))) };
  }

  async describe({ mediaId, version, description }: Input<typeof describeMedia>, call: Call): Promise<Shown> {
    const found = await this.find(mediaId, call.caller);
    if (!mayDescribe(found.standing, call.caller)) throw new ProblemError('article-role-missing');
    if (found.media.version !== version) throw new ProblemError('media-version-stale');
    const media: Media = { ...found.media, description, version: version + 1 };
    const reply = await this.shown({ ...found, media }, call.caller);
    const events = [mediaFact('described', media, call)];
    await this.media.describe(media, (tx) => this.publications.showAnew(tx, mediaId, call), { events, reply }, call);
    return reply;
  }

  /** What the caller may see. */
  async find(mediaId: string, caller: Caller): Promise<Found> {
    const found = await this.media.byId(mediaId, caller);
    if (!found || !maySeeMedia(found.standing, caller)) throw new ProblemError('media-not-found');
    return found;
  }

  private async shown({ media, standing, duplicateOf }: Found, caller: Caller): Promise<Shown> {
    return seenBy(caller, media, standing, { duplicateOf, href: await this.links.of(media.id) });
  }
}
