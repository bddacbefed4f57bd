import { closeWish, giveWishBack, type Input, listWishes, nominateWish, type Output, takeWish, type Wish } from '@delakultur/contracts';
import { type Call, Handle } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { WishService } from './wish.service.ts';

@Controller()
export class WishController {
  constructor(private readonly wishes: WishService) {}

  @Handle(listWishes)
  list(input: Input<typeof listWishes>, call: Call): Promise<Output<typeof listWishes>> {
    return this.wishes.list(input, call);
  }

  @Handle(nominateWish)
  nominate(input: Input<typeof nominateWish>, call: Call): Promise<Wish> {
    return this.wishes.nominate(input, call);
  }

  @Handle(takeWish)
  take(input: Input<typeof takeWish>, call: Call): Promise<Wish> {
    return this.wishes.act('take', input, call);
  }

  @Handle(giveWishBack)
  giveBack(input: Input<typeof giveWishBack>, call: Call): Promise<Wish> {
    return this.wishes.act('give-back', input, call);
  }

  @Handle(closeWish)
  close(input: Input<typeof closeWish>, call: Call): Promise<Wish> {
    return this.wishes.act('close', input, call);
  }
}
