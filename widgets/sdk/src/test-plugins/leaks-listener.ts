import type { WidgetPlugin } from '../plugin.ts';

/** Adds a listener without the scope's signal, so that it outlives the plugin: what a test has to find. */
export const leaksListener: WidgetPlugin = {
  name: 'leaks-listener',
  sdk: '^1.0.0',
  setup: () => addEventListener('resize', () => {}),
};
