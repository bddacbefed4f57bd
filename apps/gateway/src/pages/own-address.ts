import type { FastifyInstance } from 'fastify';

/** Whoever asks for a page under another name of this machine is sent to the one that sign-in and links know. The API answers under any name. */
export function redirectToOwnAddress(fastify: FastifyInstance, origin: string): void {
  const { host } = new URL(origin);
  fastify.addHook('onRequest', (request, reply, done) => {
    if (request.method === 'GET' && request.headers.host !== host && isPage(request.url))
      void reply.redirect(`${origin}${request.url}`, 302);
    else done();
  });
}

const isPage = (url: string): boolean =>
  !/^\/(v1|media|widgets|assets|docs|livez|readyz|robots\.txt)(\/|\?|$)/.test(url) && !/^[^?]*\/flode\./.test(url);
