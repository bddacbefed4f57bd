import type { WidgetPlugin } from '../plugin.ts';
import { token } from '../token.ts';

export const halfMade = token<string>('test.half-made');

/** Provides something and adds a listener, and then fails. */
export const throwsInSetup: WidgetPlugin = {
  name: 'throws-in-setup',
  sdk: '^1.0.0',
  provides: [halfMade],
  setup(scope) {
    scope.provide(halfMade, 'left behind?');
    addEventListener('resize', () => {}, { signal: scope.signal });
    throw new Error('the cupboard is bare');
  },
};
