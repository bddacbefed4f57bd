import { SiteSlug } from '@delakultur/contracts';
import { ProblemError } from '@delakultur/nest-kit';
import type { FastifyInstance } from 'fastify';
import type { OpenPages } from './open-pages.ts';

/** What open pages listen to: `GET /v1/publications/changes?site=familjen-helsingborg`. */
export function registerLive(fastify: FastifyInstance, pages: OpenPages): void {
  fastify.get('/v1/publications/changes', { exposeHeadRoute: false }, (request, reply) => {
    const { searchParams } = new URL(request.url, 'http://gateway');
    const { data: site } = SiteSlug.safeParse(searchParams.get('site'));
    if (site === undefined) throw new ProblemError('invalid-request', { errors: [{ pointer: '/site', detail: 'Which site?' }] });
    pages.open(site, request.raw, reply.raw);
    void reply.hijack();
  });
}
