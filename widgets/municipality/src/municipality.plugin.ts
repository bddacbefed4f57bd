import type { WidgetPlugin } from '@delakultur/sdk';

/** `<dk-municipality>`: what a site's municipalities share: news, wanted topics, figures and guidelines. */
export const municipality = (): WidgetPlugin => ({
  name: 'municipality',
  sdk: '^1.0.0',
  elements: { municipality: async () => (await import('./municipality.element.ts')).Municipality },
});
