import { type JobHandler, onJob } from '@delakultur/jobs';
import { JOB_HANDLERS } from '@delakultur/nest-kit';
import { openStore } from '@delakultur/storage';
import { Inject, Module, type OnModuleDestroy } from '@nestjs/common';
import { config } from '../config.ts';
import { PublicationsModule } from '../publications/publications.module.ts';
import { AdmissionRepository } from './admission.repository.ts';
import { AdmissionService } from './admission.service.ts';
import { ArticleMediaRepository } from './article-media.repository.ts';
import { MediaController } from './media.controller.ts';
import { MediaDiscardService } from './media-discard.service.ts';
import { lookAtMedia, tidyMedia } from './media.jobs.ts';
import { MediaLinks } from './media-links.service.ts';
import { MediaPlaceQuery } from './media-place.query.ts';
import { MediaQuotaRepository } from './media-quota.repository.ts';
import { MediaRemovalRepository } from './media-removal.repository.ts';
import { MediaRepository } from './media.repository.ts';
import { MediaService } from './media.service.ts';
import { MediaTidyingRepository } from './media-tidying.repository.ts';
import { MediaTidyingService } from './media-tidying.service.ts';
import { Stores } from './stores.ts';

const keys = { accessKeyId: config.DK_MEDIA_ACCESS_KEY, secretAccessKey: config.DK_MEDIA_SECRET_KEY };
const openStores = async (): Promise<Stores> => {
  const [quarantine, clean] = await Promise.all(
    [config.DK_MEDIA_QUARANTINE, config.DK_MEDIA_STORE].map((address) => openStore({ address, ...keys })),
  );
  return new Stores({ quarantine: quarantine!, clean: clean! });
};

const handlersOf = (admission: AdmissionService, tidying: MediaTidyingService): readonly JobHandler[] => [
  // A look takes a core for a second or two, and libs/media lets no more than two look at a time.
  onJob(lookAtMedia, ({ mediaId }) => admission.look(mediaId), { atOnce: 2 }),
  onJob(tidyMedia, () => tidying.tidy(), { every: '15 3 * * *' }),
];

@Module({
  imports: [PublicationsModule],
  controllers: [MediaController],
  providers: [
    AdmissionRepository,
    AdmissionService,
    ArticleMediaRepository,
    MediaDiscardService,
    MediaPlaceQuery,
    MediaQuotaRepository,
    MediaRemovalRepository,
    MediaRepository,
    MediaService,
    MediaTidyingRepository,
    MediaTidyingService,
    { provide: MediaLinks, useFactory: () => new MediaLinks(config.DK_LINK_SECRET) },
    { provide: Stores, useFactory: openStores },
    { provide: JOB_HANDLERS, useFactory: handlersOf, inject: [AdmissionService, MediaTidyingService] },
  ],
  exports: [ArticleMediaRepository, MediaService],
})
export class MediaModule implements OnModuleDestroy {
  constructor(@Inject(Stores) private readonly stores: Stores) {}

  onModuleDestroy(): void {
    this.stores.close();
  }
}
