import type { IncomingMessage, ServerResponse } from 'node:http';
import { listPublications, partsOf, readPublication, type Rpc } from '@delakultur/contracts';
import type { AskOptions, RpcClient, WireReply } from '@delakultur/nest-kit';
import type { BrokerLine } from '../broker-line.ts';
import type { Change, Changes } from '../live/changes.ts';
import { keepAnswer, writeKept, type KeptAnswer } from './kept-answer.ts';
import { Lru } from './lru.ts';

const MAX_ANSWERS = 2_000;
const MAX_BYTES = 64 * 1_024 * 1_024;
const MAX_ADDRESSES = 10_000;

/** What an answer shows, in the words of the fact that would change it: a list shows a site, an article itself. */
const SHOWS = new Map<Rpc, (input: Readonly<Record<string, unknown>>) => string>([
  [listPublications, ({ site }) => `site ${String(site)}`],
  [readPublication, ({ publicationId }) => `publication ${String(publicationId)}`],
]);

type Asked = KeptAnswer | WireReply;
export const isKept = (answer: Asked): answer is KeptAnswer => 'isCurrent' in answer;

/**
 * Public reads, kept as ready answers until a fact says that they changed. Nothing is served from here unless the line to the broker has been
 * proven within two seconds. Equal questions that come together are asked once.
 */
export class PublicationCache {
  readonly #rpc: RpcClient;
  readonly #line: BrokerLine;
  readonly #answers = new Lru<KeptAnswer>(MAX_ANSWERS, MAX_BYTES);
  readonly #byAddress = new Lru<KeptAnswer>(MAX_ADDRESSES, MAX_BYTES);
  readonly #underWay = new Map<string, { readonly shows: string; readonly answer: Promise<Asked> }>();
  /** Counts the facts, so that an answer asked for before one is not kept after it. */
  #facts = 0;

  constructor(rpc: RpcClient, line: BrokerLine, changes: Changes) {
    this.#rpc = rpc;
    this.#line = line;
    changes.listen((change) => this.#drop(change));
    line.onLost(() => this.#dropAll());
  }

  static holds(contract: Rpc): boolean {
    return SHOWS.has(contract);
  }

  /** Answers at once, before any routing, when the very address was answered before and nothing has changed since. */
  answersAtOnce(request: IncomingMessage, response: ServerResponse): boolean {
    if (request.method !== 'GET' || !this.#line.isFresh) return false;
    const kept = this.#byAddress.get(request.url ?? '');
    if (!kept?.isCurrent) return false;
    writeKept(request, response, kept);
    return true;
  }

  /** The answer to a public read: a kept one, one that is being asked for, or a new one; a failure is handed on as it came. */
  ask(contract: Rpc, input: Readonly<Record<string, unknown>>, options: AskOptions = {}): Promise<Asked> {
    const key = keyOf(contract, input);
    const kept = this.#line.isFresh ? this.#answers.get(key) : undefined;
    if (kept) return Promise.resolve(kept);
    const underWay = this.#underWay.get(key);
    if (underWay) return underWay.answer;
    const shows = SHOWS.get(contract)?.(input) ?? key;
    const answer = this.#askService(contract, input, options, { key, shows });
    this.#underWay.set(key, { shows, answer });
    const forget = (): void => {
      if (this.#underWay.get(key)?.answer === answer) this.#underWay.delete(key);
    };
    void answer.then(forget, forget);
    return answer;
  }

  /** Lets the next request to this address be answered at once. */
  remember(address: string, kept: KeptAnswer): void {
    if (kept.isCurrent && this.#line.isFresh) this.#byAddress.set(address, kept, kept.body.length);
  }

  async #askService(
    contract: Rpc,
    input: Readonly<Record<string, unknown>>,
    options: AskOptions,
    { key, shows }: { readonly key: string; readonly shows: string },
  ): Promise<Asked> {
    const factsBefore = this.#facts;
    const reply = await this.#rpc.ask(contract, input, options);
    if (reply.status !== 200) return reply;
    const kept = keepAnswer(Buffer.from(reply.body), shows);
    kept.isCurrent = this.#facts === factsBefore && this.#line.isFresh;
    if (kept.isCurrent) this.#answers.set(key, kept, kept.body.length);
    return kept;
  }

  #drop({ site, publicationId }: Change): void {
    const outdated = new Set([`site ${site}`, `publication ${publicationId}`]);
    this.#dropWhere((shows) => outdated.has(shows));
  }

  #dropAll(): void {
    this.#dropWhere(() => true);
    this.#byAddress.clear();
  }

  #dropWhere(isOutdated: (shows: string) => boolean): void {
    this.#facts += 1;
    for (const [key, kept] of this.#answers.entries()) {
      if (!isOutdated(kept.shows)) continue;
      kept.isCurrent = false;
      this.#answers.delete(key);
    }
    for (const [key, { shows }] of this.#underWay) if (isOutdated(shows)) this.#underWay.delete(key);
  }
}

/** Two inputs that say the same have the same key, whatever the order of their fields. */
const keyOf = (contract: Rpc, input: Readonly<Record<string, unknown>>): string =>
  `${partsOf(contract).name} ${JSON.stringify(Object.entries(input).toSorted(([a], [b]) => (a < b ? -1 : 1)))}`;
