import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { removePostgresData, ROOT, Roster } from '@delakultur/stack';
import { House } from './house.ts';
import { Peer } from './peer.ts';
import type { CommitWork } from './peers/commit-load.ts';
import type { Done } from './peers/http-load.ts';
import type { Work } from './peers/load.ts';
import { cpuSeconds } from './process-figures.ts';
import { addPublications } from './publications.ts';

const FOLDER = join(ROOT, '.data/bench');

/** What the figures share: each part starts when the first figure asks for it, and all end with the bench. */
export class Rig {
  readonly #roster: Roster;
  readonly #peers = new Set<Peer>();
  readonly #ends = new Set<() => Promise<void>>();
  #house: Promise<House> | undefined;
  #facade: Promise<House> | undefined;
  #load: Promise<Peer> | undefined;
  #end: Promise<void> | undefined;

  private constructor(roster: Roster) {
    this.#roster = roster;
  }

  /** Takes the bench's folder; stops what a bench that was killed left running, and refuses beside one that runs. */
  static async claim(): Promise<Rig> {
    const { roster } = await Roster.claim(join(FOLDER, 'running.json'));
    return new Rig(roster);
  }

  /** The whole app with the demo's data and ten thousand publications. */
  house(): Promise<House> {
    return (this.#house ??= this.#startHouse());
  }

  /** A gateway and a broker, and nobody behind them. */
  facade(): Promise<House> {
    return (this.#facade ??= House.start({ folder: join(FOLDER, 'facade'), roster: this.#roster, hasServices: false }));
  }

  /** Answers a second, as the load's own process counts them. */
  async perSecond(work: Work): Promise<number> {
    const { count, seconds } = await this.#ask<Done>(work);
    return count / seconds;
  }

  /**
   * Answers for each second that the serving process itself computes: what it gives when it has a core to itself, and what it still gives,
   * counted so, when it has to share one. A figure whose work is all in one process is taken like this.
   */
  async perCpuSecond(pid: number, work: Work): Promise<number> {
    const before = cpuSeconds(pid);
    const { count } = await this.#ask<Done>(work);
    return count / (cpuSeconds(pid) - before);
  }

  /** The 99th percentile of milliseconds from commit to publication. */
  commitToPublish(work: CommitWork): Promise<number> {
    return this.#ask<number>(work);
  }

  /** A bare process of `peers/`. */
  async peer(name: string): Promise<Peer> {
    const peer = await Peer.start(name);
    this.#peers.add(peer);
    return peer;
  }

  /** Has something undone should the bench end before it has ended; returns what takes that back. */
  atEnd(end: () => Promise<void>): () => void {
    this.#ends.add(end);
    return () => void this.#ends.delete(end);
  }

  /** Ends all that was started, however far it came; asked again, it waits for the same end. */
  end(): Promise<void> {
    return (this.#end ??= this.#endAll());
  }

  async #endAll(): Promise<void> {
    for (const end of this.#ends) await end();
    await Promise.all([...this.#peers].map((peer) => peer.stop()));
    const houses = await Promise.allSettled([this.#house, this.#facade]);
    for (const house of houses) if (house.status === 'fulfilled') await house.value?.stop();
    for (const name of ['house', 'facade']) removePostgresData(join(FOLDER, name, 'postgres'));
    rmSync(FOLDER, { recursive: true, force: true });
  }

  async #ask<Answer>(work: object): Promise<Answer> {
    const peer = await (this.#load ??= this.peer('load'));
    return peer.ask<Answer>(work);
  }

  async #startHouse(): Promise<House> {
    const house = await House.start({ folder: join(FOLDER, 'house'), roster: this.#roster, hasServices: true });
    await addPublications(house.admin);
    return house;
  }
}

/** What else the machine does: a ratio holds under it, a duration does not. */
export const machine = (): string => `load average ${loadavg()[0]!.toFixed(1)}`;
