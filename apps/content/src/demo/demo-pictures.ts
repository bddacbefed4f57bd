import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MediaDescription } from '@delakultur/contracts';
import { admit, type AdmittedPicture } from '@delakultur/media';
import { type Store, storeKey } from '@delakultur/storage';
import { namesIn, objectOf } from '../media/admission.service.ts';
import type { NewObject } from '../media/admission.repository.ts';
import { uuidOf } from './demo-files.ts';

/** A picture of a demo article, and what its author says of it. */
export interface DemoPicture {
  readonly id: string;
  /** Of its file in `pictures/`. */
  readonly name: string;
  readonly description: MediaDescription;
}

interface Folders {
  /** With `pictures.json` and `pictures/`. */
  readonly demo: URL;
  /** Where what the door made of a picture is kept from one start to the next. */
  readonly cache: string;
  /** The program that looks into uploads: another one may make another thing of a picture. */
  readonly program: string;
}

const hashOf = (...parts: readonly (string | Uint8Array)[]): string =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');

/** Brings the demo's pictures through the same door as everybody's; what was let in once is not looked at again. */
export class DemoPictures {
  readonly #folders: Folders;
  readonly #store: Store;
  readonly #listed: readonly (DemoPicture & { readonly article: string | null })[];
  readonly #program: string;

  constructor(folders: Folders, store: Store) {
    this.#folders = folders;
    this.#store = store;
    this.#listed = read(new URL('pictures.json', folders.demo));
    this.#program = hashOf(readFileSync(folders.program));
  }

  /** Looks into all that the articles show, as many at once as the door lets in. */
  async prepare(): Promise<void> {
    await mkdir(this.#folders.cache, { recursive: true });
    await Promise.all(this.#listed.filter(({ article }) => article !== null).map((picture) => this.#admitted(picture)));
  }

  /** Those that an article may show: the others wait for one. */
  get ids(): ReadonlySet<string> {
    return new Set(this.#listed.filter(({ article }) => article !== null).map(({ id }) => id));
  }

  /** Those of an article, by the name of its file. */
  of(article: string): readonly DemoPicture[] {
    return this.#listed.filter((picture) => picture.article === article);
  }

  /** Puts a picture's files into the clean store, for a municipality, before a row speaks of them. */
  async stored(picture: DemoPicture, kommun: string): Promise<NewObject> {
    const { folder, answer } = await this.#admitted(picture);
    const id = uuidOf(`object ${kommun} ${answer.sha256}`);
    await Promise.all(namesIn(answer).map((name) => this.#store.put(storeKey(id, name), { path: join(folder, name) })));
    return objectOf(id, answer);
  }

  async #admitted({ name }: DemoPicture): Promise<{ readonly folder: string; readonly answer: AdmittedPicture }> {
    const input = fileURLToPath(new URL(`pictures/${name}.jpg`, this.#folders.demo));
    const folder = join(this.#folders.cache, hashOf(this.#program, readFileSync(input)));
    if (!existsSync(folder)) await this.#look(input, folder);
    return { folder, answer: JSON.parse(readFileSync(join(folder, ANSWER), 'utf8')) as AdmittedPicture };
  }

  /** Under another name until it is whole; who looks at the same time gets the same. */
  async #look(input: string, folder: string): Promise<void> {
    const draft = `${folder}-${randomUUID()}`;
    await mkdir(draft);
    const answer = await admit({ input, output: draft, kind: 'picture' });
    if (answer.kind !== 'picture') throw new Error(`${input} was not let in: ${JSON.stringify(answer)}`);
    await writeFile(join(draft, ANSWER), JSON.stringify(answer));
    try {
      await rename(draft, folder);
    } catch (error) {
      await rm(draft, { recursive: true });
      if (!existsSync(folder)) throw error;
    }
  }
}

const ANSWER = 'answer.json';

interface Listed extends MediaDescription {
  readonly id: string;
  readonly name: string;
  readonly article: string | null;
}

const read = (file: URL) =>
  (JSON.parse(readFileSync(file, 'utf8')) as readonly Listed[]).map(
    ({ id, name, article, people, aiGenerated, origin, credit, licence, focal, textInPicture }) => ({
      id,
      name,
      article,
      description: { people, aiGenerated, origin, credit, licence, focal, textInPicture },
    }),
  );
