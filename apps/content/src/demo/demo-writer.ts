import {
  type ArticleAction,
  type ArticleState,
  DEFAULT_LICENCE,
  guidelineVersionPublished,
  type ManagerPolicy,
  PUBLICATION_EVENTS,
  WISH_EVENTS,
} from '@delakultur/contracts';
import { type Database, type OutgoingEvent, record } from '@delakultur/database';
import { type Document, emptyDocument } from '@delakultur/document';
import type { Jobs } from '@delakultur/jobs';
import { type Call, factOf, orProblem } from '@delakultur/nest-kit';
import { Prisma, type PrismaClient } from '../../generated/client.ts';
import { articleFact } from '../articles/article.facts.ts';
import { type Article, decide, type Decision, newDraft } from '../articles/article.machine.ts';
import { ArticleRepository } from '../articles/article.repository.ts';
import { waitOf } from '../articles/wait.rules.ts';
import { guidelinesOf } from '../guidelines/guidelines-id.ts';
import { TextVersionRepository } from '../articles/text-version.repository.ts';
import { ArticleMediaRepository } from '../media/article-media.repository.ts';
import { AdmissionRepository } from '../media/admission.repository.ts';
import { PublicationRepository } from '../publications/publication.repository.ts';
import { publicationOf } from '../publications/publication.rules.ts';
import type { DemoArticle, DemoGuideline, DemoWish } from './demo-files.ts';
import type { DemoPeople } from './demo-people.ts';
import type { DemoPictures } from './demo-pictures.ts';

/** The way to a released article, one action a day, by how the municipality wants the manager's word. */
const WAYS = {
  confirm: ['submit', 'agree', 'propose', 'approve', 'release'],
  attest: ['attest', 'propose', 'approve', 'release'],
} as const satisfies Record<ManagerPolicy, readonly ArticleAction[]>;
type DemoAction = (typeof WAYS)[ManagerPolicy][number];
/** Where each action leads, so that a way ends where the article should be. */
const LEADS_TO = {
  submit: 'with-manager',
  attest: 'with-editor',
  agree: 'with-editor',
  propose: 'with-author',
  approve: 'ready',
  release: 'released',
} as const satisfies Record<DemoAction, ArticleState>;
/** An article on its way, and whether its authors have had none released before it. */
type Sent = DemoArticle & { readonly isFirst: boolean };
const DAY_MS = 86_400_000;
const NO_TRACE = { traceparent: undefined };

/** Writes demo data by the same rules and repositories as everybody's: its history and its events are real. */
export class DemoWriter {
  private readonly articles: ArticleRepository;
  private readonly admission: AdmissionRepository;
  private readonly media = new ArticleMediaRepository();
  private readonly publications = new PublicationRepository();

  constructor(
    private readonly database: Database<PrismaClient>,
    private readonly people: DemoPeople,
    private readonly pictures: DemoPictures,
    jobs: Jobs,
  ) {
    this.admission = new AdmissionRepository(database);
    this.articles = new ArticleRepository(database, jobs, new TextVersionRepository(database), this.media);
  }

  async guideline({ site, version, publishedAt, body, policy, ...text }: DemoGuideline): Promise<void> {
    const row = {
      site,
      version,
      ...text,
      body: body as object,
      policy: policy ? (policy as object) : Prisma.DbNull,
      publishedAt: new Date(publishedAt),
    };
    const event = factOf(guidelineVersionPublished, site, guidelinesOf(site), { site, version, matters: text.matters }, NO_TRACE);
    await this.database.systemTx(async (tx) => {
      const isNewVersion = (await tx.guideline.count({ where: { site, version } })) === 0;
      await tx.guideline.createMany({ data: [row], skipDuplicates: true });
      if (isNewVersion) await record(tx, { events: [event] });
    });
  }

  async wish({ nominatedAt, ...wish }: DemoWish): Promise<void> {
    const { id: wishId, site, kommun, nominatedBy } = wish;
    const data = { wishId, site, kommun, by: nominatedBy, nominatedBy, takenBy: null };
    await this.database.systemTx(async (tx) => {
      const row = { ...wish, state: 'open', version: 1, nominatedAt: new Date(nominatedAt) };
      const { count } = await tx.wish.createMany({ data: [row], skipDuplicates: true });
      if (count > 0) await record(tx, { events: [factOf(WISH_EVENTS.nominated, site, wishId, data, NO_TRACE)] });
    });
  }

  /** Makes an article and takes it, step by step, to where it should be; one that exists is left alone. */
  async article(demo: DemoArticle): Promise<void> {
    if (await this.articles.byId(demo.id, this.callOf(demo).caller)) return;
    const [author] = demo.authors;
    const way: readonly DemoAction[] = WAYS[this.people.policyOf(author.kommun)];
    const actions = way.slice(0, way.findIndex((action) => LEADS_TO[action] === demo.state) + 1);
    const dayOf = (step: number): string => new Date(demo.at.getTime() - (actions.length - step) * DAY_MS).toISOString();
    const { id, site, title, body, lang, schoolForm, topic } = demo;
    const whose = { kommun: author.kommun, authors: demo.authors.map((one) => one.id) };
    const text = { title, body, lang, schoolForm, topic, licence: DEFAULT_LICENCE, producer: null, wishId: null, revises: null };
    const begun = newDraft({ id, site, ...whose, ...text, body: withoutMedia(body) }, dayOf(0));
    await this.accept(demo, dayOf(0));
    await this.articles.create({ article: begun, events: [], reply: begun }, this.callOf(demo));
    const isFirst = !(await this.articles.hasReleased(begun.authors));
    let article = await this.illustrate(demo, begun);
    for (const [nth, action] of actions.entries()) article = await this.step({ ...demo, isFirst }, article, action, dayOf(nth + 1));
  }

  /** A picture is brought to an article that is there; then the text can show it. */
  private async illustrate(demo: DemoArticle, begun: Article): Promise<Article> {
    const { id: articleId, site, kommun, updatedAt } = begun;
    const at = new Date(updatedAt);
    const pictures = this.pictures.of(demo.name);
    if (pictures.length === 0) return begun;
    for (const { id, name, description } of pictures) {
      const object = await this.pictures.stored({ id, name, description }, kommun);
      const upload = { id, articleId, site, kommun, kind: 'picture', by: demo.authors[0].id, at, bytes: object.bytes };
      const { focal, ...said } = description;
      const row = { ...upload, state: 'checking', version: 1, ...said, focalX: focal.x, focalY: focal.y };
      await this.database.systemTx((tx) => tx.media.createMany({ data: [row] }));
      await this.admission.keep((await this.admission.byId(id))!, object, at);
    }
    const article = { ...begun, body: demo.body, version: begun.version + 1 };
    await this.articles.save({ article, events: [], reply: article }, begun, this.callOf(demo));
    return article;
  }

  private async step(demo: Sent, article: Article, action: DemoAction, at: string): Promise<Article> {
    const decision = orProblem(
      decide(article, action, { ...this.actor(demo, action), at, wording: { title: demo.title, body: demo.body } }),
    );
    const saved = { article: decision.article, events: this.events(demo, decision, action), reply: decision.article };
    const also = async (tx: Parameters<PublicationRepository['put']>[0]) =>
      this.publications.put(tx, publicationOf(decision.article, demo.authors, await this.media.cleared(tx, decision.article)));
    await this.articles.save(action === 'release' ? { ...saved, also } : saved, article, this.callOf(demo));
    return decision.article;
  }

  private actor({ authors: [author], site, isFirst }: Sent, action: DemoAction) {
    const managerId = this.people.managerOf(author);
    const sent = { by: author.id, roles: ['author'], person: managerId, declared: 1, isFirst } as const;
    const by = {
      submit: sent,
      attest: sent,
      agree: { by: managerId, roles: ['manager'] },
      propose: { by: this.people.holder('editor', site), roles: ['editor'] },
      approve: { by: author.id, roles: ['author'] },
      release: { by: this.people.holder('chief-editor', site), roles: ['chief-editor'] },
    } as const;
    return by[action];
  }

  private events({ site, id }: DemoArticle, { article, fact }: Decision, action: ArticleAction): OutgoingEvent[] {
    const wait = waitOf(article, this.people.holdersAround(article));
    const own = articleFact(fact!, { ...article, wait }, article.history.at(-1)!.by, NO_TRACE);
    const { kommun } = article;
    const facts =
      action === 'release' ? [own, factOf(PUBLICATION_EVENTS.released, site, id, { publicationId: id, site, kommun }, NO_TRACE)] : [own];
    return facts.map((event) => ({ ...event, occurredAt: article.history.at(-1)!.at }));
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

const withoutMedia = ({ content }: Document): Document => {
  const rest = content.filter(({ type }) => type !== 'picture' && type !== 'file');
  return rest.length > 0 ? { type: 'doc', content: rest } : emptyDocument;
};
