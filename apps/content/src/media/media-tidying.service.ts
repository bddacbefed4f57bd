import { type Clock, machineClock } from '@delakultur/kernel';
import { CLOCK } from '@delakultur/nest-kit';
import type { Store, StoreKey } from '@delakultur/storage';
import { Inject, Injectable } from '@nestjs/common';
import { MediaTidyingRepository } from './media-tidying.repository.ts';
import { Stores } from './stores.ts';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** How long something is kept that leads to nothing. */
const KEPT_MS = {
  /** An upload whose last byte never came. */
  unfinished: DAY_MS,
  /** What was not let in, so that its uploader reads why. */
  refused: 7 * DAY_MS,
  /** What nobody has looked into, before somebody is woken again. */
  stuck: HOUR_MS,
  /** What is in no text, no proposed wording, no earlier text and no publication. */
  unused: 30 * DAY_MS,
} as const;

/** Files are written before their row: what has no row may be about to have one. In real time, by which stores note when a file came. */
const WRITING_MS = DAY_MS;
const AT_ONCE = 500;

/** Once a day: removes what nobody needs any longer, and what processes that were killed have left in the stores. */
@Injectable()
export class MediaTidyingService {
  constructor(
    private readonly rows: MediaTidyingRepository,
    private readonly stores: Stores,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async tidy(): Promise<void> {
    const now = this.clock.now();
    const ago = (ms: number): Date => new Date(now.getTime() - ms);
    const { unfinished, refused, stuck, unused } = KEPT_MS;
    const deadlines = { unfinished: ago(unfinished), refused: ago(refused), stuck: ago(stuck), unused: ago(unused) };
    await this.rows.wakeStuck(deadlines);
    await this.rows.noteUnused(now);
    for (let objects = await this.rows.removeSome(deadlines); objects; objects = await this.rows.removeSome(deadlines))
      await this.erase(objects);
    await this.erase(await this.rows.removeIdleObjects());
    await this.tidyStores();
  }

  private async erase(objects: readonly string[]): Promise<void> {
    for (const id of objects) await this.stores.clean.deleteAll(id);
  }

  private async tidyStores(): Promise<void> {
    const { quarantine, clean } = this.stores;
    const begunBefore = new Date(machineClock.now().getTime() - WRITING_MS);
    await removeNobodys(quarantine, (ids) => this.rows.uploadsAmong(ids));
    await removeNobodys(
      clean,
      (ids) => this.rows.objectsAmong(ids),
      async (key) => ((await clean.stat(key))?.changedAt ?? begunBefore) < begunBefore,
    );
    for (const store of [quarantine, clean]) await store.removeLeftovers(begunBefore);
  }
}

/** Keys are read before rows: what has a row when it is asked for had one when it was written, or is old enough. */
async function removeNobodys(
  store: Store,
  known: (ids: readonly string[]) => Promise<ReadonlySet<string>>,
  isOld: (key: StoreKey) => Promise<boolean> = async () => true,
): Promise<void> {
  for await (const some of inPortions(store.keys())) {
    const owned = await known([...some.keys()]);
    for (const [id, key] of some) if (!owned.has(id) && (await isOld(key))) await store.deleteAll(id);
  }
}

/** The ids that keys begin with, each with one of its keys. */
async function* inPortions(keys: AsyncIterable<StoreKey>): AsyncGenerator<ReadonlyMap<string, StoreKey>> {
  let some = new Map<string, StoreKey>();
  for await (const key of keys) {
    some.set(key.slice(0, key.indexOf('/')), key);
    if (some.size < AT_ONCE) continue;
    yield some;
    some = new Map();
  }
  if (some.size > 0) yield some;
}
