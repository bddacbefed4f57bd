export { TextEditor } from './text-editor.element.ts';
export type { TextChange, TextWants } from './text-editor.events.ts';
export type { Passage, TextMarks } from './text-marks.ts';
