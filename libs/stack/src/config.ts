import { join } from 'node:path';

/** The clone's own folder, and what it fetched for itself: git-ignored, may be deleted at any time. */
export const ROOT = join(import.meta.dirname, '../../..');
export const CACHE = join(ROOT, '.cache');

/** What the machine's owner decided by environment variables. Read when asked for, so that a test can set one. */
export const settings = () => ({
  natsServer: process.env['DK_NATS_SERVER'],
  chromium: process.env['DK_CHROMIUM'],
  keycloak: process.env['DK_KEYCLOAK'],
  stack: process.env['DK_STACK'] ?? 'auto',
  javaHome: process.env['JAVA_HOME'],
  path: process.env['PATH'] ?? '',
});

/** The environment for a child: ours, with these on top. A name set to undefined is taken away. */
export const environment = (extra: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({ ...process.env, ...extra });

/** testcontainers would pull an image of its own to clean up with; our containers are stopped by whoever started them. */
export function withoutReaper(): void {
  process.env['TESTCONTAINERS_RYUK_DISABLED'] ??= 'true';
}
