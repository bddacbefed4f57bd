import type { WidgetPlugin } from '@delakultur/sdk';

/** `<dk-submission-form>`: from thought to sent, for staff. */
export const submissionForm = (): WidgetPlugin => ({
  name: 'submission-form',
  sdk: '^1.0.0',
  elements: { 'submission-form': async () => (await import('./submission-form.element.ts')).SubmissionForm },
});
