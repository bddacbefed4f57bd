import type { WidgetPlugin } from '@delakultur/sdk';

/** `<dk-organisation>`: who holds which role in a municipality and at its sites. */
export const organisation = (): WidgetPlugin => ({
  name: 'organisation',
  sdk: '^1.0.0',
  elements: { organisation: async () => (await import('./organisation.element.ts')).Organisation },
});
