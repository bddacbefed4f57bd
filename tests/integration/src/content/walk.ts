import { randomUUID } from 'node:crypto';
import {
  acceptGuideline,
  agreeToArticle,
  type Article,
  listNotices,
  passArticleOn,
  readArticle,
  type Rpc,
  saveArticle,
  submitArticle,
  type WireInput,
} from '@delakultur/contracts';
import { fromMarkdown } from '@delakultur/document/markdown';
import { demoPerson, type Platform, type TestPerson } from '@delakultur/testkit';

export const SITE = 'familjen-helsingborg';
export const DAY_MS = 86_400_000;

/** Who takes part in the articles of the tests, by what they are. */
export const people = {
  asa: demoPerson('asa.ek'),
  nils: demoPerson('nils.berg'),
  karin: demoPerson('karin.lund'),
  birgit: demoPerson('birgit.sjo'),
  mustafa: demoPerson('mustafa.oz'),
  samira: demoPerson('samira.haddad'),
  leo: demoPerson('leo.markovic'),
  henrik: demoPerson('henrik.aalto'),
  petra: demoPerson('petra.holm'),
  maja: demoPerson('maja.lindqvist'),
  omar: demoPerson('omar.farah'),
  nour: demoPerson('nour.alkhatib'),
  lena: demoPerson('lena.pettersson'),
  tomas: demoPerson('tomas.grahn'),
} as const;

export const stepOf = ({ id, version }: Pick<Article, 'id' | 'version'>) => ({ articleId: id, version });

/** Takes articles where a test wants them, by the same operations as everybody. */
export class Walk {
  #made = 0;
  readonly platform: Platform;

  constructor(platform: Platform) {
    this.platform = platform;
  }

  /** Carries out an operation on the article as it is now. */
  async take<C extends Rpc>(contract: C, { id }: Pick<Article, 'id'>, as: TestPerson, more: object = {}): Promise<Article> {
    const now = await this.read({ id }, as);
    return this.platform.call(contract, { ...stepOf(now), ...more } as unknown as WireInput<C>, as) as Promise<Article>;
  }

  read({ id }: Pick<Article, 'id'>, as: TestPerson): Promise<Article> {
    return this.platform.call(readArticle, { articleId: id }, as);
  }

  async draft(author: TestPerson = people.asa, changes: Partial<WireInput<typeof saveArticle>> = {}): Promise<Article> {
    await this.platform.call(acceptGuideline, { site: SITE, guidelineVersion: 1 }, author);
    return this.platform.call(
      saveArticle,
      {
        articleId: randomUUID(),
        version: 0,
        site: SITE,
        title: `Vi räknar kottar ${(this.#made += 1)}`,
        body: fromMarkdown('Vi samlade kottar.\n\n## Så gjorde vi\n\nBarnen sorterade dem efter storlek.'),
        lang: 'sv',
        schoolForm: 'forskola',
        topic: 'matematik',
        coAuthors: [],
        ...changes,
      },
      author,
    );
  }

  async withManager(author: TestPerson = people.asa): Promise<Article> {
    return this.take(submitArticle, await this.draft(author), author, { declared: 1 });
  }

  async withEditor(author: TestPerson = people.asa, manager: TestPerson = people.karin): Promise<Article> {
    return this.take(agreeToArticle, await this.withManager(author), manager);
  }

  async ready(author: TestPerson = people.asa, manager: TestPerson = people.karin): Promise<Article> {
    return this.take(passArticleOn, await this.withEditor(author, manager), people.samira);
  }

  /** The slug of the problem that an operation answers; `none` when it does what is asked. */
  async problem(contract: Rpc, input: unknown, as?: TestPerson): Promise<string> {
    const { json, status } = await this.platform.ask(contract, input, as);
    return status < 400
      ? 'none'
      : String((json as { type: string }).type)
          .split('/')
          .at(-1)!;
  }

  /** The kinds of what somebody has been told about an article, newest first. */
  async told(person: TestPerson, { id }: Pick<Article, 'id'>): Promise<string[]> {
    await this.platform.caughtUp('people');
    const { items } = await this.platform.call(listNotices, { limit: 100 }, person);
    return items.filter(({ articleId }) => articleId === id).map(({ kind }) => kind);
  }

  /** Lets the service's clock run ahead: it is another start of its process. */
  async moveClock(days: number, services: readonly string[] = ['content']): Promise<void> {
    for (const service of services) {
      await this.platform.parts.get(service)?.stop();
      await this.platform.start(service, { DK_CLOCK_OFFSET_MS: String(Math.round(days * DAY_MS)) });
    }
  }
}

/** The text of an article, for a proposal. */
export const wording = (markdown: string) => fromMarkdown(markdown);
