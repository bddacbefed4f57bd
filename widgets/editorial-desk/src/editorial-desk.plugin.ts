import type { WidgetPlugin } from '@delakultur/sdk';

/** `<dk-editorial-desk>`: one inbox for everyone who takes part in an article. */
export const editorialDesk = (): WidgetPlugin => ({
  name: 'editorial-desk',
  sdk: '^1.0.0',
  elements: { 'editorial-desk': async () => (await import('./editorial-desk.element.ts')).EditorialDesk },
});
