import { type Input, listNotices, type Notice, type Output, readNotice } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { NoticeService } from './notice.service.ts';

@Controller()
export class NoticeController {
  constructor(private readonly notices: NoticeService) {}

  @Handle(listNotices)
  list(input: Input<typeof listNotices>, call: Call): Promise<Output<typeof listNotices>> {
    return this.notices.list(input, call);
  }

  @Handle(readNotice)
  read(input: Input<typeof readNotice>, call: Call): Promise<Notice> {
    return this.notices.read(input, call);
  }
}
