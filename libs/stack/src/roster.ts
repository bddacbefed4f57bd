import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { StackError } from './stack-error.ts';
import { isRunning, markOf, type ProcessMark } from './process-mark.ts';
import { stopProcess, type StopSignal } from './stop-process.ts';

interface Entry extends ProcessMark {
  readonly name: string;
  readonly signal: StopSignal;
}

interface Page {
  readonly owner: ProcessMark;
  readonly parts: readonly Entry[];
}

/**
 * Which processes one start owns, kept in a file, so that the next start can clean up after one that was killed.
 * Only processes that are provably those (same pid and same start time) are ever stopped.
 */
export class Roster {
  readonly #file: string;
  readonly #owner: ProcessMark;
  #parts: readonly Entry[];

  private constructor(file: string, page: Page) {
    this.#file = file;
    this.#owner = page.owner;
    this.#parts = page.parts;
  }

  /**
   * Takes the file for this process and stops what a killed owner left running; `stopped` names those.
   * Throws a StackError when its owner is alive.
   */
  static async claim(file: string): Promise<{ roster: Roster; stopped: readonly string[] }> {
    mkdirSync(dirname(file), { recursive: true });
    const owner = markOf(process.pid) ?? { pid: process.pid, started: 'unknown' };
    const leftovers = takeAway(file);
    const roster = new Roster(file, { owner, parts: leftovers });
    roster.#create();
    const alive = leftovers.filter(isRunning).toReversed();
    for (const part of alive) await stopProcess(part, part.signal, 5_000);
    roster.#parts = [];
    roster.#save();
    return { roster, stopped: alive.map(({ name }) => name) };
  }

  add(name: string, pid: number, signal: StopSignal): void {
    const mark = markOf(pid);
    if (!mark) return;
    this.#parts = [...this.#parts, { name, signal, ...mark }];
    this.#save();
  }

  remove(pid: number): void {
    this.#parts = this.#parts.filter((part) => part.pid !== pid);
    this.#save();
  }

  /** Gives the file up; call it when every part has stopped. */
  release(): void {
    rmSync(this.#file, { force: true });
  }

  #create(): void {
    const draft = this.#draft();
    try {
      linkSync(draft, this.#file); // fails where a rename would overwrite: of two that start at once, one wins
    } catch (cause) {
      if (!hasCode(cause, 'EEXIST')) throw cause;
      throw inUse(read(this.#file)?.owner.pid, { cause });
    } finally {
      rmSync(draft);
    }
  }

  #save(): void {
    renameSync(this.#draft(), this.#file);
  }

  #draft(): string {
    const draft = `${this.#file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify({ owner: this.#owner, parts: this.#parts } satisfies Page), { mode: 0o600 });
    return draft;
  }
}

/** Moves a dead owner's file aside and returns its processes. Another start may do the same at the same time: then its new file is put back. */
function takeAway(file: string): readonly Entry[] {
  const page = read(file);
  if (!page) return [];
  if (isRunning(page.owner)) throw inUse(page.owner.pid);
  const aside = `${file}.${process.pid}.old`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return []; // another start was quicker, and has what we wanted to stop
    throw error;
  }
  const moved = read(aside);
  if (moved?.owner.pid !== page.owner.pid) {
    renameSync(aside, file);
    throw inUse(moved?.owner.pid);
  }
  rmSync(aside);
  return page.parts;
}

/** A file that a full disk cut short names nobody. */
const UNREADABLE: Page = { owner: { pid: -1, started: '' }, parts: [] };

function read(file: string): Page | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    if (error instanceof SyntaxError) return UNREADABLE;
    throw error;
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && 'code' in error && error.code === code;

const inUse = (pid: number | undefined, options?: ErrorOptions): StackError =>
  new StackError(`It is already running here (process ${pid ?? 'unknown'}): stop that one first, or choose another --port-base.`, options);
