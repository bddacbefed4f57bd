import type { discardMedia, Input, Output } from '@delakultur/contracts';
import { type Call, orProblem } from '@delakultur/nest-kit';
import { StoreError } from '@delakultur/storage';
import { Injectable, Logger } from '@nestjs/common';
import { MediaRemovalRepository } from './media-removal.repository.ts';
import { mayDiscard } from './media.rules.ts';
import { MediaService } from './media.service.ts';
import { Stores } from './stores.ts';

/** What somebody does not want to have here any longer: gone from the rows at once, and from the stores after it. */
@Injectable()
export class MediaDiscardService {
  private readonly logger = new Logger(MediaDiscardService.name);

  constructor(
    private readonly media: MediaService,
    private readonly removal: MediaRemovalRepository,
    private readonly stores: Stores,
  ) {}

  async discard({ mediaId }: Input<typeof discardMedia>, call: Call): Promise<Output<typeof discardMedia>> {
    const { media, standing } = await this.media.find(mediaId, call.caller);
    orProblem(mayDiscard(media, standing, call.caller));
    const objects = await this.removal.discard(mediaId, call);
    await this.erase(mediaId, objects);
    return { id: mediaId };
  }

  /** Nobody reaches the bytes any longer: where the store does not answer now, the next day's tidying erases them. */
  private async erase(mediaId: string, objects: readonly string[]): Promise<void> {
    try {
      await this.stores.quarantine.deleteAll(mediaId);
      for (const id of objects) await this.stores.clean.deleteAll(id);
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.logger.warn({ message: 'what was discarded is still in the store', mediaId, reason: error.message });
    }
  }
}
