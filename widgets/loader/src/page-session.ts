import { readPageConfig, type WidgetPlugin } from '@delakultur/sdk';
import { keycloakPlugin, sessionPlugin } from '@delakultur/session';
import { readSessionConfig } from './session-config.ts';

/** The session as the page wants it: on the page itself, or in a frame of ours. */
export function pageSession(): WidgetPlugin {
  const { session, issuer } = readPageConfig();
  return session === 'top-level' && issuer ? keycloakPlugin({ issuer }) : sessionPlugin(readSessionConfig());
}
