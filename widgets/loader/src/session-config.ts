import { readPageConfig } from '@delakultur/sdk';
import type { SessionOptions } from '@delakultur/session';

/** Whose page this is, and how long a sign-in is kept: as the first widget that says so, else as the page does. */
export function readSessionConfig(): SessionOptions {
  const kommun = document.querySelector('[kommun]')?.getAttribute('kommun') ?? readPageConfig().kommun;
  const isMemoryOnly = document.querySelector('[session="memory"]') !== null;
  return { ...(kommun && { kommun }), ...(isMemoryOnly && { keep: 'memory' }) };
}
