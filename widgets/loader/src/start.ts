import { createWidgetSdk, languagePlugin, readPageConfig, session, type LazyPlugin, type WidgetPlugin } from '@delakultur/sdk';
import { readSessionConfig } from './session-config.ts';

/** Fetched by the first widget that asks who is signed in. */
const lazySession: LazyPlugin = {
  name: 'session',
  provides: [session],
  load: async () => {
    const { keycloakPlugin, sessionPlugin } = await import('@delakultur/session');
    const { session: mode, issuer } = readPageConfig();
    return mode === 'top-level' && issuer ? keycloakPlugin({ issuer }) : sessionPlugin(readSessionConfig());
  },
};

/** Starts the SDK with these widgets. */
export const start = (endpoint: URL, widgets: readonly WidgetPlugin[]): Promise<void> =>
  createWidgetSdk({ endpoint, plugins: [languagePlugin(), lazySession, ...widgets] }).ready;
