import type { MessagingLog } from '@delakultur/messaging';
import { ConsoleLogger, Logger } from '@nestjs/common';
import type { ServiceConfig } from './config.ts';

const LEVELS = ['error', 'warn', 'log', 'debug'] as const;

/** One JSON object a line, for whatever collects logs; nothing that a caller sent is in them. */
export const serviceLogger = (name: string, level: ServiceConfig['DK_LOG_LEVEL']): ConsoleLogger =>
  new ConsoleLogger({ json: true, prefix: name, logLevels: LEVELS.slice(0, LEVELS.indexOf(level) + 1) });

/** The relay and the consumer report through the service's own logger. */
export function messagingLog(context: string): MessagingLog {
  const logger = new Logger(context);
  return {
    info: (facts, words) => logger.log(line(facts, words)),
    warn: (facts, words) => logger.warn(line(facts, words)),
    error: (facts, words) => logger.error(line(facts, words)),
  };
}

const line = (facts: object, words: string): object => ({ message: words, ...plain(facts) });

const plain = (facts: object): object =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, value instanceof Error ? `${value.name}: ${value.message}` : value]),
  );
