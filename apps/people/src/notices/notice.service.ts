import type { Input, listNotices, Notice, Output, readNotice } from '@delakultur/contracts';
import type { Clock } from '@delakultur/kernel';
import { type Call, CLOCK, ProblemError } from '@delakultur/nest-kit';
import { Inject, Injectable } from '@nestjs/common';
import { NoticeRepository } from './notice.repository.ts';

@Injectable()
export class NoticeService {
  constructor(
    private readonly notices: NoticeRepository,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  list({ unreadOnly, limit }: Input<typeof listNotices>, { caller }: Call): Promise<Output<typeof listNotices>> {
    return this.notices.list(unreadOnly, limit, caller);
  }

  async read({ noticeId }: Input<typeof readNotice>, call: Call): Promise<Notice> {
    const notice = await this.notices.markRead(noticeId, this.clock.now(), call);
    if (!notice) throw new ProblemError('notice-not-found');
    return notice;
  }

  async sweep(): Promise<void> {
    await this.notices.removeOutdated();
  }
}
