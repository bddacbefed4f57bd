import type { Readable } from 'node:stream';
import { Id } from '@delakultur/contracts';
import { readLink } from '@delakultur/identity';
import { ProblemError } from '@delakultur/nest-kit';
import { storeKey, type ByteRange } from '@delakultur/storage';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../entity-tag.ts';
import { askedRange } from './asked-range.ts';
import { asProblem } from './disk-failure.ts';
import { mediaHeaders } from './media-headers.ts';
import type { MediaPlace, MediaPlaces } from './media-places.ts';
import type { OpenedStore } from './opened-store.ts';

export interface MediaParts {
  readonly places: MediaPlaces;
  readonly store: OpenedStore;
  readonly linkSecret: string;
}

type Variant = MediaPlace['variants'][number];
interface Asked {
  readonly mediaId: string;
  readonly name: string;
  /** Whether the address carries a token for this very medium. */
  readonly isInvited: boolean;
}
interface Found {
  readonly place: MediaPlace;
  readonly variant: Variant;
}

/** Pictures and files on their way out: `GET /media/{id}/{name}`. What may not be seen is answered as what does not exist. */
export function registerMedia(fastify: FastifyInstance, parts: MediaParts): void {
  fastify.route({
    method: ['GET', 'HEAD'],
    url: '/media/:id/:name',
    handler: async (request, reply) => {
      const asked = await askedFor(request, parts.linkSecret);
      const found = await find(asked, parts.places);
      return send(request, reply, { ...found, mediaId: asked.mediaId }, parts.store);
    },
  });
}

async function askedFor({ params, raw }: FastifyRequest, secret: string): Promise<Asked> {
  const { id, name } = params as { readonly id: string; readonly name: string };
  const { data: mediaId } = Id.safeParse(id);
  if (mediaId === undefined) throw new ProblemError('not-found');
  const token = new URLSearchParams((raw.url ?? '').split('?').slice(1).join('?')).get('t');
  const link = token === null ? undefined : await readLink(secret, token, 'media');
  return { mediaId, name, isInvited: link?.ok === true && link.value.mediaId === mediaId };
}

/**
 * What is known may have become public a moment ago, so before a refusal content is asked: that also takes as long for what may not be seen
 * as for what does not exist.
 */
async function find(asked: Asked, places: MediaPlaces): Promise<Found> {
  const found = visible(asked, places.known(asked.mediaId)) ?? visible(asked, await places.ask(asked.mediaId));
  if (!found) throw new ProblemError('not-found');
  return found;
}

function visible({ name, isInvited }: Asked, place: MediaPlace | undefined): Found | undefined {
  const variant = place?.variants.find((one) => one.name === name);
  return place && variant && (place.isPublic || isInvited) ? { place, variant } : undefined;
}

async function send(
  { method, headers: asked }: FastifyRequest,
  reply: FastifyReply,
  { place, variant, mediaId }: Found & { readonly mediaId: string },
  store: OpenedStore,
): Promise<FastifyReply> {
  const headers = mediaHeaders(mediaId, place, variant);
  const { bytes } = variant;
  if (isUnchanged(asked['if-none-match'], headers.etag)) return reply.code(304).headers(headers).send();
  const range = askedRange({ range: asked.range, ifRange: asked['if-range'] as string | undefined }, bytes, headers.etag);
  if (range === 'none') {
    void reply.header('content-range', `bytes */${bytes}`);
    throw new ProblemError('range-not-satisfiable');
  }
  const { start, end } = range === 'all' ? { start: 0, end: bytes - 1 } : range;
  const stream = method === 'HEAD' ? undefined : await open(store, variant, { start, end });
  void reply.headers({ ...headers, 'content-length': end - start + 1 });
  if (range !== 'all') void reply.code(206).header('content-range', `bytes ${start}-${end}/${bytes}`);
  return reply.send(stream);
}

/** The stream is closed when it has been read, and when whoever reads it goes away. */
async function open(store: OpenedStore, { key, bytes }: Variant, range: ByteRange): Promise<Readable> {
  const [id = '', name = ''] = key.split('/');
  try {
    const opened = await (await store.get()).open(storeKey(id, name), range);
    if (!opened) throw new ProblemError('not-found');
    if (opened.size === bytes) return opened.stream;
    opened.stream.destroy();
    throw new Error('a file in the store has not the size that content says');
  } catch (error) {
    throw asProblem(error);
  }
}
