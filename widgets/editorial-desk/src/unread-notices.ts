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

  /** Those about the article that is open count as read. */
  markRead(): void {
    this.#markRead().catch(reportError);
  }

  async #markRead(): Promise<void> {
    const { client, shown } = this.#desk;
    const read = this.#items.filter(({ articleId }) => articleId === shown?.id);
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
