import type { ProblemSlug } from '@delakultur/contracts';
import { type Caller, fail, holds, ok, type Result } from '@delakultur/kernel';

/** What a municipality asks for is its own people's to know. */
export const mayRead = ({ kommun: home }: Caller, kommun: string): Result<true, ProblemSlug> =>
  home === kommun ? ok(true) : fail('forbidden');

/** Its administrator says how it wants the manager's word (C5). */
export const mayChange = (caller: Caller, kommun: string): boolean => holds(caller, 'administrator', kommun);
