import type { Need } from './act-facts.ts';
import type { ActForm } from './act-form.ts';
import { codedReasonForm } from './coded-reason-form.ts';
import type { Desk } from './desk.ts';
import { EditorForm } from './editor-form.ts';
import { TimeForm } from './time-form.ts';

/** The forms that only editors and chief editors need. */
export const editorForms = (desk: Desk): readonly (readonly [Need, ActForm])[] => [
  ['coded-reason', codedReasonForm(desk)],
  ['time', new TimeForm(desk)],
  ['editor', new EditorForm(desk)],
];
