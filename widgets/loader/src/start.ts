import { createWidgetSdk, languagePlugin, session, type LazyPlugin, type WidgetPlugin } from '@delakultur/sdk';

/** Fetched by the first widget that asks who is signed in. */
const lazySession: LazyPlugin = {
  name: 'session',
  provides: [session],
  load: async () => (await import('./page-session.ts')).pageSession(),
};

/** Starts the SDK with these widgets. */
export const start = (endpoint: URL, widgets: readonly WidgetPlugin[]): Promise<void> =>
  createWidgetSdk({ endpoint, plugins: [languagePlugin(), lazySession, ...widgets] }).ready;
