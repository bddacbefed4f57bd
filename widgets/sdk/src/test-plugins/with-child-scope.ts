import type { WidgetPlugin } from '../plugin.ts';
import { token } from '../token.ts';

export const greeting = token<string>('test.greeting');
export const answer = token<string>('test.answer');

/** Gives its child a value, and the page the child's answer. */
export const withChildScope: WidgetPlugin = {
  name: 'with-child-scope',
  sdk: '^1.0.0',
  provides: [greeting, answer],
  async setup(scope) {
    scope.provide(greeting, 'hej');
    await scope.use({
      name: 'child',
      sdk: '^1.0.0',
      setup: (child) => child.provide(answer, `${child.inject(greeting)} på dig`),
    });
  },
};
