import type { UploadItem } from './upload-item.ts';
import type { UploadWords } from './upload.words.ts';

const isStopped = ({ phase }: UploadItem): boolean => phase === 'refused' || phase === 'failed';
const sum = (numbers: Iterable<number>): number => [...numbers].reduce((all, one) => all + one, 0);

/** What a screen reader is told of uploads: when they begin, at half the way and when they are done, and nothing in between. */
export class UploadNews {
  readonly #bytes = new Map<string, number>();
  readonly #stopped = new Set<string>();
  #step: 'begin' | 'half' | undefined;
  #said = '';

  of(items: readonly UploadItem[], { announced }: UploadWords): string {
    const going = items.filter((item) => !isStopped(item));
    const news = items.filter((item) => isStopped(item) && !this.#stopped.has(item.id));
    for (const { id } of news) this.#stopped.add(id);
    for (const { id, total } of going) this.#bytes.set(id, total);
    const left = sum(going.map(({ sent, total }) => total - sent));
    const said: string[] = [];
    if (going.length === 0) {
      if (this.#step) said.push(announced.done);
      this.#step = undefined;
      this.#bytes.clear();
    } else if (!this.#step) {
      this.#step = 'begin';
      said.push(announced.begin(going.length));
    } else if (this.#step === 'begin' && left <= sum(this.#bytes.values()) / 2) {
      this.#step = 'half';
      said.push(announced.half);
    }
    if (news.length > 0) said.push(announced.stopped(news.length));
    if (said.length > 0) this.#said = said.join(' ');
    return this.#said;
  }
}
