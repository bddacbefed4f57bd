import type { NoticeList } from '@delakultur/contracts/client';
import { OfflineError, ProblemError } from '@delakultur/sdk';
import { Task, TaskStatus } from '@lit/task';
import type { Desk } from './desk.ts';

/** Notices that the person has not read: whoever has the article open knows what the notices about it say. */
export class UnreadNotices {
  readonly #desk: Desk;
  readonly #task: Task<readonly unknown[], NoticeList | undefined>;
  #items: NoticeList['items'] = [];

  constructor(desk: Desk) {
    this.#desk = desk;
    this.#task = new Task(desk, {
      args: () => [desk.client, desk.person] as const,
      task: ([client, person], { signal }): Promise<NoticeList> | undefined =>
        client && person ? client.call('notice.list', { unreadOnly: true, limit: 100 }, { signal }) : undefined,
      onComplete: (notices) => {
        this.#items = notices?.items ?? [];
        this.markRead();
      },
    });
  }

  forget(): void {
    this.#items = [];
  }

  refresh(): void {
    if (this.#task.status !== TaskStatus.PENDING) void this.#task.run();
  }

  areAbout(article: string): boolean {
    return this.#items.some(({ articleId }) => articleId === article);
  }

  has(noticeId: string): boolean {
    return this.#items.some(({ id }) => id === noticeId);
  }

  get count(): number {
    return this.#items.length;
  }

  markAllRead(): void {
    this.#read(this.#items).catch(reportError);
  }

  /** Those about the article that is open count as read. */
  markRead(): void {
    const { shown } = this.#desk;
    this.#read(this.#items.filter(({ articleId }) => articleId !== null && articleId === shown?.id)).catch(reportError);
  }

  async #read(read: NoticeList['items']): Promise<void> {
    const { client } = this.#desk;
    if (!client || read.length === 0) return;
    this.#items = this.#items.filter((notice) => !read.includes(notice));
    this.#desk.requestUpdate();
    const answers = await Promise.allSettled(read.map(({ id: noticeId }) => client.call('notice.read', { noticeId })));
    for (const answer of answers) {
      if (answer.status === 'rejected' && !(answer.reason instanceof OfflineError || answer.reason instanceof ProblemError))
        throw answer.reason;
    }
  }
}
