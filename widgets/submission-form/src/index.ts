export { submissionForm } from './submission-form.plugin.ts';
export type { SubmissionForm } from './submission-form.element.ts';
