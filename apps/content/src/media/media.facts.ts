import { MEDIA_EVENTS } from '@delakultur/contracts';
import type { OutgoingEvent } from '@delakultur/database';
import { type Call, factOf } from '@delakultur/nest-kit';
import type { Media } from './media.rules.ts';

/** A fact about a picture or a file: ids alone. */
export const mediaFact = (
  fact: keyof typeof MEDIA_EVENTS,
  { id: mediaId, articleId, site, kommun }: Pick<Media, 'id' | 'articleId' | 'site' | 'kommun'>,
  call: Pick<Call, 'traceparent'>,
): OutgoingEvent => factOf(MEDIA_EVENTS[fact], kommun, mediaId, { mediaId, articleId, site, kommun }, call);
