import { randomBytes } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Envelope, type Mail, type MailSummary, readMail, summaryOf, withEnvelope } from './mail.ts';

/** The time of receipt in milliseconds, and something that nobody guesses. */
const ID = /^(\d{13})-[0-9a-f]{16}$/;
const FILE = /^(\d{13}-[0-9a-f]{16})\.eml$/;

/** Mails as files, each as it came with its envelope above it. The oldest make room for the newest. */
export class MailFolder {
  readonly #folder: string;
  readonly #most: number;
  readonly #summaries = new Map<string, MailSummary>();
  #lastAt = 0;

  private constructor(folder: string, most: number) {
    this.#folder = folder;
    this.#most = most;
  }

  /** Takes up what an earlier run has kept. */
  static async open(folder: string, most: number): Promise<MailFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const mails = new MailFolder(folder, most);
    const ids = (await readdir(folder)).flatMap((name) => FILE.exec(name)?.[1] ?? []);
    for (const id of ids.toSorted()) mails.#remember(await mails.#load(id));
    return mails;
  }

  /** Kept when it returns: a mail that was acknowledged outlives a kill. */
  async add(raw: Buffer, envelope: Envelope): Promise<MailSummary> {
    this.#lastAt = Math.max(Date.now(), this.#lastAt + 1);
    const id = `${this.#lastAt}-${randomBytes(8).toString('hex')}`;
    const whole = withEnvelope(raw, envelope);
    const mail = await readMail(id, receivedAt(id), whole);
    const file = this.#file(id);
    await writeFile(`${file}.part`, whole, { mode: 0o600, flush: true });
    await rename(`${file}.part`, file);
    this.#remember(mail);
    await this.#makeRoom();
    return summaryOf(mail);
  }

  /** Newest first. */
  list(): readonly MailSummary[] {
    return [...this.#summaries.values()].toSorted((one, other) => (one.id < other.id ? 1 : -1));
  }

  async read(id: string): Promise<Mail | undefined> {
    return this.#summaries.has(id) ? this.#load(id) : undefined;
  }

  /** The mail as it came. */
  async source(id: string): Promise<Buffer | undefined> {
    return this.#summaries.has(id) ? readFile(this.#file(id)) : undefined;
  }

  async #load(id: string): Promise<Mail> {
    return readMail(id, receivedAt(id), await readFile(this.#file(id)));
  }

  #remember(mail: Mail): void {
    this.#lastAt = Math.max(this.#lastAt, receivedAt(mail.id).getTime());
    this.#summaries.set(mail.id, summaryOf(mail));
  }

  async #makeRoom(): Promise<void> {
    for (const { id } of this.list().slice(this.#most)) {
      this.#summaries.delete(id);
      await rm(this.#file(id), { force: true });
    }
  }

  readonly #file = (id: string): string => join(this.#folder, `${id}.eml`);
}

const receivedAt = (id: string): Date => new Date(Number(ID.exec(id)?.[1]));
