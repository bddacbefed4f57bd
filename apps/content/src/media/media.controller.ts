import {
  admitMedia,
  describeMedia,
  discardMedia,
  type Input,
  listMedia,
  locateMedia,
  type Media,
  type MediaQuota,
  type Output,
  readMedia,
  readMediaQuota,
  reserveMedia,
  setMediaQuota,
} from '@delakultur/contracts';
import { type Call, Handle, orProblem, ProblemError } from '@delakultur/nest-kit';
import { Controller } from '@nestjs/common';
import { MediaDiscardService } from './media-discard.service.ts';
import { MediaPlaceQuery } from './media-place.query.ts';
import { MediaQuotaRepository } from './media-quota.repository.ts';
import { mayReadQuota, maySetQuota } from './media.rules.ts';
import { MediaService } from './media.service.ts';

@Controller()
export class MediaController {
  constructor(
    private readonly media: MediaService,
    private readonly discarding: MediaDiscardService,
    private readonly places: MediaPlaceQuery,
    private readonly quotas: MediaQuotaRepository,
  ) {}

  @Handle(reserveMedia)
  reserve(input: Input<typeof reserveMedia>, call: Call): Promise<Media> {
    return this.media.reserve(input, call);
  }

  @Handle(admitMedia)
  admit(input: Input<typeof admitMedia>, call: Call): Promise<Media> {
    return this.media.admit(input, call);
  }

  @Handle(readMedia)
  read(input: Input<typeof readMedia>, call: Call): Promise<Media> {
    return this.media.read(input, call);
  }

  @Handle(listMedia)
  list(input: Input<typeof listMedia>, call: Call): Promise<Output<typeof listMedia>> {
    return this.media.list(input, call);
  }

  @Handle(describeMedia)
  describe(input: Input<typeof describeMedia>, call: Call): Promise<Media> {
    return this.media.describe(input, call);
  }

  @Handle(discardMedia)
  discard(input: Input<typeof discardMedia>, call: Call): Promise<Output<typeof discardMedia>> {
    return this.discarding.discard(input, call);
  }

  @Handle(locateMedia)
  async locate({ mediaId }: Input<typeof locateMedia>): Promise<Output<typeof locateMedia>> {
    const place = await this.places.of(mediaId);
    if (!place) throw new ProblemError('media-not-found');
    return place;
  }

  @Handle(readMediaQuota)
  quota({ kommun }: Input<typeof readMediaQuota>, call: Call): Promise<MediaQuota> {
    orProblem(mayReadQuota(call.caller, kommun));
    return this.quotas.read(kommun, call);
  }

  @Handle(setMediaQuota)
  setQuota({ kommun, version, limitBytes }: Input<typeof setMediaQuota>, call: Call): Promise<MediaQuota> {
    orProblem(maySetQuota(call.caller, kommun));
    return this.quotas.set(kommun, version, limitBytes, call);
  }
}
