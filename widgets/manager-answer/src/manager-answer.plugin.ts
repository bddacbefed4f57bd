import type { WidgetPlugin } from '@delakultur/sdk';

/** `<dk-manager-answer>`: a manager's word by the link in a mail, without signing in. */
export const managerAnswer = (): WidgetPlugin => ({
  name: 'manager-answer',
  sdk: '^1.0.0',
  elements: { 'manager-answer': async () => (await import('./manager-answer.element.ts')).ManagerAnswer },
});
