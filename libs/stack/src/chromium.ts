import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { settings } from './config.ts';
import { onPath } from './on-path.ts';
import { StackError } from './stack-error.ts';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'chrome'] as const;

/** A Chromium for the browser tests: the one named in DK_CHROMIUM or on PATH, else Debian's package when we may install it. */
export function chromium(): string {
  const found = settings().chromium ?? onPath(...NAMES);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    process.stderr.write('Installing Chromium with apt, for the browser tests …\n');
    execFileSync('sh', ['-c', 'apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return '/usr/bin/chromium';
  }
  throw new StackError('The browser tests need Chromium: install it (Debian: sudo apt install chromium), or point DK_CHROMIUM at one.');
}
