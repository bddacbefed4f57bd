import { DatabaseProblem } from '@delakultur/database';
import { problemDetails, type ProblemDetails } from '@delakultur/contracts';
import { Catch, Logger, type ArgumentsHost, type RpcExceptionFilter } from '@nestjs/common';
import type { NatsContext } from '@nestjs/microservices';
import { throwError, type Observable } from 'rxjs';
import { ProblemError } from './problem-error.ts';
import { traceIdOf } from './trace.ts';

/** Every failure leaves a service as a problem: an expected one as it is, a surprise logged and sent without its message. */
@Catch()
export class ProblemFilter implements RpcExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): Observable<never> {
    const context = host.switchToRpc().getContext<NatsContext>();
    return throwError(() => this.problemOf(error, context));
  }

  private problemOf(error: unknown, context: NatsContext): ProblemDetails {
    if (error instanceof ProblemError) return error.details;
    if (error instanceof DatabaseProblem) return problemDetails(error.slug);
    const traceId = traceIdOf(context);
    this.logger.error({ message: 'unexpected failure', subject: context.getSubject?.(), traceId, error: stackOf(error) });
    return problemDetails('internal-error', traceId ? { traceId } : {});
  }
}

const stackOf = (error: unknown): string =>
  error instanceof Error ? `${error.stack}${error.cause ? `\ncaused by ${stackOf(error.cause)}` : ''}` : String(error);
