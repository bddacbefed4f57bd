import type { ChangeReason } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';

const sv = {
  saidNo: (who: string, reason: string) => `${who} sa nej, med de här orden: «${reason}»`,
  askedForChanges: (who: string, code: string | undefined, reason: string) =>
    `${who} ber dig ändra något${code ? `. Det gäller ${code}` : ''}: «${reason}»`,
  codes: {
    advertising: 'reklam',
    'news-notice': 'att det liknar en notis',
    'people-in-pictures': 'personer i bild eller ljud',
    sources: 'källor',
    accessibility: 'att alla ska kunna läsa',
  } as Readonly<Record<Exclude<ChangeReason, 'other'>, string>>,
  sendAgain: 'Ändra det som behövs och skicka på nytt.',
  revises: 'Det här är en ny version av en artikel som är släppt. Den gamla syns tills den nya släpps.',
  heading: 'Samtalet om texten',
  said: (who: string) => `${who}, `,
  you: 'Du',
  colleague: 'En kollega',
  gone: 'Stället finns inte kvar i texten.',
  show: 'Visa stället',
  replyElsewhere: 'Vill du svara gör du det på ditt skrivbord.',
};
export type NotesWords = typeof sv;

export const notesWords: Catalogue<NotesWords> = {
  sv,
  others: { en: async () => (await import('./notes.words.en.ts')).en },
};
