import {
  type Broadcast,
  type Input,
  listBroadcasts,
  type Output,
  passBroadcastOn,
  readBroadcast,
  sendBroadcast,
} from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { BroadcastService } from './broadcast.service.ts';

@Controller()
export class BroadcastController {
  constructor(private readonly broadcasts: BroadcastService) {}

  @Handle(listBroadcasts)
  list(input: Input<typeof listBroadcasts>, call: Call): Promise<Output<typeof listBroadcasts>> {
    return this.broadcasts.list(input, call);
  }

  @Handle(sendBroadcast)
  send(input: Input<typeof sendBroadcast>, call: Call): Promise<Broadcast> {
    return this.broadcasts.send(input, call);
  }

  @Handle(readBroadcast)
  read(input: Input<typeof readBroadcast>, call: Call): Promise<Broadcast> {
    return this.broadcasts.read(input, call);
  }

  @Handle(passBroadcastOn)
  passOn(input: Input<typeof passBroadcastOn>, call: Call): Promise<Broadcast> {
    return this.broadcasts.passOn(input, call);
  }
}
