import { DatabaseProblem } from '@delakultur/database';
import { problemDetails, type ProblemDetails } from '@delakultur/contracts';
import { Catch, Logger, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import { ProblemError } from './problem-error.ts';
import { traceIdOf } from './trace.ts';

/**
 * Every failure leaves a service as a problem: an expected one as it is, and logged when something that we need is away; a surprise is logged
 * and sent without its message.
 */
@Catch()
export class ProblemFilter implements RpcExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    const context = host.switchToRpc().getContext<NatsContext>();
    return throwError(() => this.problemOf(error, context));
  }

  private problemOf(error: unknown, context: NatsContext): ProblemDetails {
    const traceId = traceIdOf(context);
    const about = { subject: context.getSubject?.(), traceId };
    const expected = expectedProblem(error);
    if (!expected) {
      this.logger.error({ message: 'unexpected failure', ...about, error: stackOf(error) });
      return problemDetails('internal-error', traceId ? { traceId } : {});
    }
    if (expected.status >= 500) this.logger.warn({ message: 'something that we need is away', ...about, error: chainOf(error) });
    return expected;
  }
}

function expectedProblem(error: unknown): ProblemDetails | undefined {
  if (error instanceof ProblemError) return error.details;
  return error instanceof DatabaseProblem ? problemDetails(error.slug) : undefined;
}

const chainOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}${error.cause ? `, caused by ${chainOf(error.cause)}` : ''}` : String(error);

const stackOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}${error.cause ? `\ncaused by ${stackOf(error.cause)}` : ''}` : String(error);
