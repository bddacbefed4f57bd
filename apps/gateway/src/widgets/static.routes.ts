import { ProblemError } from '@delakultur/nest-kit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnchanged } from '../entity-tag.ts';
import { encodingFor, type StaticFile } from './static-folder.ts';

type Headers = Readonly<Record<string, string>>;

const CACHE = {
  forEver: 'public, max-age=31536000, immutable',
  shortly: 'public, max-age=300, stale-while-revalidate=86400',
} as const;

/** Scripts that other origins' pages load as modules, and may check by their hash. */
const SHARED: Headers = { 'access-control-allow-origin': '*', 'timing-allow-origin': '*' };

/** The built widgets, at the address that webmasters paste: `/widgets/1/loader.js`. */
export function registerWidgets(fastify: FastifyInstance, files: ReadonlyMap<string, StaticFile>): void {
  fastify.get('/widgets/1/*', (request, reply) => {
    void reply.headers(SHARED);
    return sendFile(request, reply, fileOf(files, request));
  });
}

/** A folder of pages of our own, such as the element gallery; its own address is its index. */
export function registerFolder(fastify: FastifyInstance, base: string, files: ReadonlyMap<string, StaticFile>, headers: Headers): void {
  const handler = (request: FastifyRequest, reply: FastifyReply) => {
    void reply.headers(headers);
    return sendFile(request, reply, fileOf(files, request));
  };
  fastify.get(base, (_, reply) => reply.redirect(`${base}/`, 301));
  fastify.get(`${base}/*`, handler);
}

function fileOf(files: ReadonlyMap<string, StaticFile>, request: FastifyRequest): StaticFile {
  const file = files.get((request.params as { '*': string })['*'] || 'index.html');
  if (!file) throw new ProblemError('not-found');
  return file;
}

async function sendFile(request: FastifyRequest, reply: FastifyReply, file: StaticFile): Promise<FastifyReply> {
  const encoding = encodingFor(file, request.headers['accept-encoding']);
  const etag = encoding ? file.etag.replace(/"$/, `-${encoding}"`) : file.etag;
  void reply.headers({ 'cache-control': file.isImmutable ? CACHE.forEver : CACHE.shortly, etag, vary: 'Accept-Encoding' });
  if (isUnchanged(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (!encoding) return reply.type(file.type).send(file.bytes);
  return reply
    .type(file.type)
    .header('content-encoding', encoding)
    .send(await file.compressed(encoding));
}
