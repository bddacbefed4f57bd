import { signLink } from '@delakultur/identity';
import { machineClock } from '@delakultur/kernel';
import { Injectable } from '@nestjs/common';
import { publicHref } from './media.rules.ts';

const HOUR_MS = 3_600_000;
/** Counted from the next whole hour: the address of a picture stays the same for an hour, so that a browser keeps what it has. */
const HOURS = 6;

/** Addresses for those who work with an article: they hold for six to seven hours, for whoever has them. */
@Injectable()
export class MediaLinks {
  constructor(private readonly secret: string) {}

  /** How the variants of one picture are addressed now. */
  async of(mediaId: string): Promise<typeof publicHref> {
    const nextHour = Math.ceil(machineClock.now().getTime() / HOUR_MS) * HOUR_MS;
    const token = await signLink(this.secret, { purpose: 'media', mediaId, expiresAt: new Date(nextHour + HOURS * HOUR_MS) });
    return (id, name) => `${publicHref(id, name)}?t=${token}`;
  }
}
