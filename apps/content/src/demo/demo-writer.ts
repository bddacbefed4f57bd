import {
  ARTICLE_EVENTS,
  type ArticleAction,
  type ArticleState,
  guidelineVersionPublished,
  PUBLICATION_EVENTS,
} from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record } from '@delakultur/database';
import { type Call, factOf, orProblem } from '@delakultur/nest-kit';
import type { PrismaClient } from '../../generated/client.ts';
import { type Article, decide, type Decision, newDraft } from '../articles/article.machine.ts';
import { ArticleRepository } from '../articles/article.repository.ts';
import { PublicationRepository } from '../publications/publication.repository.ts';
import { publicationOf } from '../publications/publication.rules.ts';
import { type DemoArticle, type DemoGuideline, uuidOf } from './demo-files.ts';
import type { DemoPeople } from './demo-people.ts';

/** The way to a released article, one action a day. */
const WAY = ['submit', 'agree', 'propose', 'approve', 'release'] as const satisfies readonly ArticleAction[];
const STEPS_TO: Readonly<Record<ArticleState, number>> = {
  draft: 0,
  'with-manager': 1,
  'with-editor': 2,
  'with-author': 3,
  ready: 4,
  released: 5,
  unpublished: 5,
};
const DAY_MS = 86_400_000;
const NO_TRACE = { traceparent: undefined };

/** Writes demo data by the same rules and repositories as everybody's: its history and its events are real. */
export class DemoWriter {
  private readonly articles: ArticleRepository;
  private readonly publications = new PublicationRepository();

  constructor(
    private readonly database: Database<PrismaClient>,
    private readonly people: DemoPeople,
  ) {
    this.articles = new ArticleRepository(database);
  }

  async guideline({ site, version, publishedAt, body, ...text }: DemoGuideline): Promise<void> {
    const row = { site, version, ...text, body: body as object, publishedAt: new Date(publishedAt) };
    const event = factOf(guidelineVersionPublished, site, uuidOf(`guidelines of ${site}`), { site, version }, NO_TRACE);
    await this.database.systemTx(async (tx) => {
      const isNewVersion = (await tx.guideline.count({ where: { site, version } })) === 0;
      await tx.guideline.createMany({ data: [row], skipDuplicates: true });
      if (isNewVersion) await record(tx, { events: [event] });
    });
  }

  /** Makes an article and takes it, step by step, to where it should be; one that exists is left alone. */
  async article(demo: DemoArticle): Promise<void> {
    if (await this.articles.byId(demo.id, this.callOf(demo).caller)) return;
    const [author] = demo.authors;
    const actions = WAY.slice(0, STEPS_TO[demo.state]);
    const dayOf = (step: number): string => new Date(demo.at.getTime() - (actions.length - step) * DAY_MS).toISOString();
    const { id, site, title, body, lang, schoolForm, topic } = demo;
    let article = newDraft(
      { id, site, kommun: author.kommun, authors: demo.authors.map((one) => one.id), title, body, lang, schoolForm, topic },
      dayOf(0),
    );
    await this.accept(demo, dayOf(0));
    await this.articles.create({ article, events: [], reply: article }, this.callOf(demo));
    for (const [nth, action] of actions.entries()) article = await this.step(demo, article, action, dayOf(nth + 1));
  }

  private async step(demo: DemoArticle, article: Article, action: (typeof WAY)[number], at: string): Promise<Article> {
    const decision = orProblem(
      decide(article, action, { ...this.actor(demo, action), at, wording: { title: demo.title, body: demo.body } }),
    );
    const saved = { article: decision.article, events: this.events(demo, decision, action), reply: decision.article };
    const also = async (tx: Parameters<PublicationRepository['put']>[0]) =>
      this.publications.put(tx, publicationOf(decision.article, demo.authors));
    await this.articles.save(action === 'release' ? { ...saved, also } : saved, article.version, this.callOf(demo));
    return decision.article;
  }

  private actor({ authors: [author], site }: DemoArticle, action: (typeof WAY)[number]) {
    const managerId = this.people.managerOf(author);
    const by = {
      submit: { by: author.id, roles: ['author'], managerId },
      agree: { by: managerId, roles: ['manager'] },
      propose: { by: this.people.holder('editor', site), roles: ['editor'] },
      approve: { by: author.id, roles: ['author'] },
      release: { by: this.people.holder('chief-editor', site), roles: ['chief-editor'] },
    } as const;
    return by[action];
  }

  private events({ site, id }: DemoArticle, { article, fact }: Decision, action: ArticleAction): OutgoingEvent[] {
    const { kommun, state, authors, history } = article;
    const data = { articleId: id, site, kommun, state, by: history.at(-1)!.by, authors: [...authors], waitsFor: [] };
    const own = factOf(ARTICLE_EVENTS[fact], kommun, id, data, NO_TRACE);
    return action === 'release'
      ? [own, factOf(PUBLICATION_EVENTS.released, site, id, { publicationId: id, site, kommun }, NO_TRACE)]
      : [own];
  }

  /** Who has sent an article before has accepted the guidelines. */
  private async accept({ authors: [{ id: personId, kommun }], site }: DemoArticle, at: string): Promise<void> {
    const row = { personId, site, kommun, version: 1, acceptedAt: new Date(at) };
    await this.database.systemTx((tx) => tx.guidelineAcceptance.createMany({ data: [row], skipDuplicates: true }));
  }

  private callOf({ authors: [{ id, kommun }], site }: DemoArticle): Pick<Call, 'caller' | 'recorded'> {
    const caller = { personId: id, kommun, held: [], scope: { kommuner: [kommun], sites: [site] } };
    return { caller, recorded: undefined };
  }
}
