/** What relay and consumer report; pino's logger is one. */
export interface MessagingLog {
  info(facts: object, words: string): void;
  warn(facts: object, words: string): void;
  error(facts: object, words: string): void;
}
