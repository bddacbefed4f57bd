import { problemDetails } from '@delakultur/contracts';
import { Catch, Logger, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { challengeOf } from './challenge.ts';
import { errorPage } from './pages/error.page.ts';
import { languageOf } from './pages/language.ts';
import { sendPage } from './pages/send-page.ts';
import { isUnavailable, PROBLEM_TYPE, problemOf } from './problem-reply.ts';
import { traceIdOf } from './trace.ts';

/** Every failure leaves the gateway as a problem, or as a page for whoever reads pages; a surprise is logged and sent without its message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return this.logger.warn(`an answer broke off: ${String(error)}`);
    const problem = problemOf(error) ?? this.surprise(error, request);
    if (isUnavailable(problem)) void reply.header('retry-after', '2');
    if (problem.status === 401) void reply.header('www-authenticate', challengeOf(problem));
    void reply.code(problem.status);
    if (wantsPage(request)) sendPage(request, reply, errorPage(problem, languageOf(request)));
    else void reply.type(PROBLEM_TYPE).send(JSON.stringify({ ...problem, traceId: traceIdOf(request) }));
  }

  private surprise(error: unknown, request: FastifyRequest) {
    const stack = error instanceof Error ? error.stack : String(error);
    this.logger.error({ message: 'unexpected failure', route: request.routeOptions?.url, traceId: traceIdOf(request), error: stack });
    return problemDetails('internal-error');
  }
}

const wantsPage = ({ method, url, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && !/^\/(v1|widgets|assets)\//.test(url) && /\btext\/html\b/.test(headers.accept ?? '');
