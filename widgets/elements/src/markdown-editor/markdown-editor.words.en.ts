import type { MarkdownEditorWords } from './markdown-editor.words.ts';

export const en: MarkdownEditorWords = {
  toolbar: 'Form of the text',
  bold: 'Bold',
  italic: 'Italic',
  heading: 'Subheading',
  list: 'List',
  quote: 'Quote',
  link: 'Link',
  preview: 'Preview',
  previewing: 'This is how the text will look',
  nothingToPreview: 'The text will show here when you have written something.',
  previewWaits: 'Fetching the preview …',
  previewFailed: 'The preview could not be fetched. Your text is still here.',
  retry: 'Try again',
  words: 'text',
  linkWords: 'link text',
};
