import type { WidgetPlugin } from '@delakultur/sdk';

/** What the links in mails lead to, without signing in: `<dk-manager-answer>` for a manager's word, `<dk-unsubscribe>` for no more mails. */
export const managerAnswer = (): WidgetPlugin => ({
  name: 'manager-answer',
  sdk: '^1.0.0',
  elements: {
    'manager-answer': async () => (await import('./manager-answer.element.ts')).ManagerAnswer,
    unsubscribe: async () => (await import('./unsubscribe.element.ts')).Unsubscribe,
  },
});
