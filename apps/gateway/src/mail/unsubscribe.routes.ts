import { unsubscribe } from '@delakultur/contracts';
import { ProblemError, type RpcClient } from '@delakultur/nest-kit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { BrokerLine } from '../broker-line.ts';
import { LINK_HEADERS } from '../pages/answer.page.ts';
import { languageOf } from '../pages/language.ts';
import { sendPage } from '../pages/send-page.ts';
import { askToStopPage, notStoppedPage, stoppedPage } from '../pages/unsubscribe.page.ts';

const PATH = '/mejl';
/** A mail program posts a line (RFC 8058), a browser an empty form. */
const LARGEST = 4_096;

/** The token stands in the query, because mail programs post to the address as it is; of an address we log no more than its route. */
function tokenOf({ url }: FastifyRequest): string {
  const token = new URL(url, 'http://gateway').searchParams.get('token') ?? '';
  if (!unsubscribe.input.safeParse({ token }).success) throw new ProblemError('not-found');
  return token;
}

/** Where the links in mails lead that end them: a page with one button, and what it and mail programs' own button post to. */
export function registerUnsubscribe(fastify: FastifyInstance, { rpc, line }: { readonly rpc: RpcClient; readonly line: BrokerLine }): void {
  void fastify.register(async (scope) => {
    // What is posted says nothing that the address does not say.
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: LARGEST }, (_request, _body, done) => done(null));
    scope.get(PATH, (request, reply) => {
      sendPage(request, reply.headers(LINK_HEADERS), askToStopPage(tokenOf(request), languageOf(request)));
    });
    scope.post(PATH, async (request, reply) => {
      const [token, lang] = [tokenOf(request), languageOf(request)];
      if (!line.isConnected) throw new ProblemError('service-unavailable');
      const isStopped = await stops(rpc, token);
      sendPage(
        request,
        reply.code(isStopped ? 200 : 403).headers(LINK_HEADERS),
        isStopped ? stoppedPage(token, lang) : notStoppedPage(token, lang),
      );
      return reply;
    });
  });
}

async function stops(rpc: RpcClient, token: string): Promise<boolean> {
  try {
    await rpc.call(unsubscribe, { token });
    return true;
  } catch (error) {
    if (error instanceof ProblemError && error.slug === 'link-refused') return false;
    throw error;
  }
}
