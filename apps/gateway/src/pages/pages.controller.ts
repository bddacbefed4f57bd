import { ProblemError } from '@delakultur/nest-kit';
import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.ts';
import { CONFIG } from '../tokens.ts';
import { answerPage, LINK_HEADERS } from './answer.page.ts';
import { articlePage } from './article.page.ts';
import { FEED_FORMS, feedOf, type FeedForm } from './feeds.ts';
import { homePage } from './home.page.ts';
import { inLanguage, languageOf } from './language.ts';
import type { Page } from './layout.ts';
import { Library } from './library.ts';
import { minePage } from './mine.page.ts';
import { sendPage } from './send-page.ts';
import { sitePage } from './site.page.ts';
import { articlePath } from './slug.ts';

const PAGE_SIZE = 12;
const FEED_SIZE = 30;
const CURSOR = /^[A-Za-z0-9_-]{1,200}$/;

@Controller()
export class PagesController {
  constructor(
    private readonly library: Library,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    const sites = await this.library.sites().catch(nothingWhenUnavailable);
    this.send(request, reply, homePage(sites, languageOf(request)));
  }

  @Get('mitt')
  async mine(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('site') wanted: unknown) {
    const sites = await this.library.sites();
    const site = sites.find(({ slug }) => slug === wanted || sites.length === 1)?.slug;
    sendPage(
      request,
      reply,
      minePage({ site, sites, issuer: this.config.issuer }, languageOf(request)),
      new URL(this.config.issuer).origin,
    );
  }

  @Get('svar')
  answer(@Req() request: FastifyRequest, @Res() reply: FastifyReply) {
    this.send(request, reply.headers(LINK_HEADERS), answerPage(languageOf(request)));
  }

  @Get(':site')
  async site(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('site') slug: string, @Query('after') after: unknown) {
    const cursor = typeof after === 'string' && CURSOR.test(after) ? after : undefined;
    if (after !== undefined && cursor === undefined) throw new ProblemError('invalid-request');
    const [site, publications] = await Promise.all([
      this.library.site(slug),
      this.library.publicationsOf(slug, { limit: PAGE_SIZE, after: cursor }),
    ]);
    this.send(request, reply, sitePage({ site, publications, isFirstPage: cursor === undefined }, languageOf(request)));
  }

  @Get([':site/artiklar/:id', ':site/artiklar/:id/:slug'])
  async article(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('id') id: string) {
    const publication = await this.library.publication(id);
    const lang = languageOf(request);
    const path = articlePath(publication);
    if (new URL(request.url, this.config.origin).pathname !== path) return void reply.redirect(inLanguage(path, lang), 301);
    const site = await this.library.site(publication.site);
    this.send(request, reply, articlePage({ publication, site, origin: this.config.origin }, lang));
  }

  @Get(':site/flode.:form')
  async feed(@Res() reply: FastifyReply, @Param('site') slug: string, @Param('form') form: string) {
    if (!isFeedForm(form)) throw new ProblemError('not-found');
    const [site, publications] = await Promise.all([this.library.site(slug), this.library.publicationsOf(slug, { limit: FEED_SIZE })]);
    const { type, write } = FEED_FORMS[form];
    void reply
      .headers({ 'content-type': type, 'cache-control': 'public, max-age=0, must-revalidate', 'access-control-allow-origin': '*' })
      .send(write(feedOf({ site, publications, origin: this.config.origin })));
  }

  private send(request: FastifyRequest, reply: FastifyReply, page: Page): void {
    sendPage(request, reply, page);
  }
}

const isFeedForm = (form: string): form is FeedForm => Object.hasOwn(FEED_FORMS, form);

function nothingWhenUnavailable(error: unknown): undefined {
  if (error instanceof ProblemError && error.slug === 'service-unavailable') return undefined;
  throw error;
}
