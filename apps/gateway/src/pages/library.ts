import {
  Id,
  listPublications,
  listSites,
  type Output,
  type Publication,
  readPublication,
  readSite,
  type Rpc,
  type Site,
  SiteSlug,
} from '@delakultur/contracts';
import { ProblemError, type RpcClient } from '@delakultur/nest-kit';
import { problemErrorOf } from '../problem-reply.ts';
import { isKept, type PublicationCache } from '../publications/publication-cache.ts';
import { Lru } from '../publications/lru.ts';
import { Remembered } from '../remembered.ts';

const KNOWN_SITES = 200;

/** What the pages are about, read by contract; the articles come from the same kept answers as the API's. */
export class Library {
  readonly #rpc: RpcClient;
  readonly #publications: PublicationCache;
  readonly #sites: Remembered<readonly Site[]>;
  readonly #bySlug = new Lru<Remembered<Site>>(KNOWN_SITES);

  constructor(rpc: RpcClient, publications: PublicationCache) {
    this.#rpc = rpc;
    this.#publications = publications;
    this.#sites = new Remembered(async () => (await rpc.call(listSites, {})).items);
  }

  sites(): Promise<readonly Site[]> {
    return this.#sites.get();
  }

  site(slug: string): Promise<Site> {
    if (!SiteSlug.safeParse(slug).success) throw new ProblemError('not-found');
    const known = this.#bySlug.get(slug) ?? new Remembered(() => this.#rpc.call(readSite, { site: slug }));
    this.#bySlug.set(slug, known);
    return known.get();
  }

  publicationsOf(
    site: string,
    options: { readonly limit: number; readonly after?: string | undefined },
  ): Promise<Output<typeof listPublications>> {
    const { limit, after } = options;
    return this.#read(listPublications, { site, limit, ...(after !== undefined && { after }) });
  }

  publication(publicationId: string): Promise<Publication> {
    if (!Id.safeParse(publicationId).success) throw new ProblemError('not-found');
    return this.#read(readPublication, { publicationId });
  }

  async #read<C extends Rpc>(contract: C, input: Readonly<Record<string, unknown>>): Promise<Output<C>> {
    const answer = await this.#publications.ask(contract, input);
    const content: unknown = JSON.parse(new TextDecoder().decode(answer.body));
    if (!isKept(answer)) throw problemErrorOf(content);
    return content as Output<C>;
  }
}
