import type { Catalogue } from '@delakultur/sdk';

export const sv = {
  toolbar: 'Form på texten',
  bold: 'Fetstil',
  italic: 'Kursiv',
  heading: 'Mellanrubrik',
  list: 'Lista',
  quote: 'Citat',
  link: 'Länk',
  preview: 'Förhandsgranska',
  previewing: 'Så här ser texten ut',
  nothingToPreview: 'Här syns texten när du har skrivit något.',
  previewWaits: 'Förhandsgranskningen hämtas …',
  previewFailed: 'Förhandsgranskningen gick inte att hämta. Texten finns kvar.',
  retry: 'Försök igen',
  words: 'text',
  linkWords: 'länktext',
};
export type MarkdownEditorWords = typeof sv;

export const markdownEditorWords: Catalogue<MarkdownEditorWords> = {
  sv,
  others: { en: async () => (await import('./markdown-editor.words.en.ts')).en },
};
