import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { ArticleRole } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import { actsSv } from './act.words.ts';
import { codesSv, type CodeWords } from './change-reason.words.ts';
import { nextSv } from './next.words.ts';
import type { Phrase } from './phrase.ts';
import { stepsSv } from './step.words.ts';

type When = TemplateResult;

/** The words around an open article. */
export const sv = {
  toActs: 'Till det du kan göra',
  by: (authors: string) => `Av ${authors}`,
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,
  changedMeanwhile: 'Artikeln har ändrats sedan du öppnade den.',
  changedMeanwhileNext: 'Läs igenom och välj på nytt. Det du har skrivit finns kvar.',

  steps: stepsSv,
  /** An act of a site's chief editor, in the name of the unit that holds the role. */
  forUnit: (who: string, unit: string) => `${who}, för ${unit},`,
  codes: codesSv as CodeWords,
  /** Why an article could not be released at the time that was set, by the problem's slug. */
  failures: {
    'article-role-missing': 'Den som bestämde tiden är inte huvudredaktör längre.',
    'article-incomplete': 'Något saknades i artikeln.',
    'person-not-found': 'En av skribenterna finns inte längre i organisationen.',
    'media-not-cleared': 'I en bild går barn eller elever att känna igen, och vårdnadshavarnas svar går inte att se här ännu.',
    'media-not-described': 'Något var inte besvarat om en bild.',
    'article-transition-refused': 'Artikeln var inte klar att släppas.',
  } as Readonly<Record<string, string>>,
  history: 'Vad som har hänt',
  nothingHappened: 'Inget har hänt än.',

  acts: 'Vad du kan göra',
  noActs: 'Du behöver inte göra något just nu.',
  onlyHelp: 'Du svarar inte själv, men du kan hjälpa till så att någon gör det.',
  onlyReading: 'Du kan läsa, men inte ändra något här.',
  cancel: 'Avbryt',
  undone: 'Det är ångrat.',
  busy: 'Skickar …',
  reasonMissing: 'Skriv varför, så att den som läser förstår.',
  act: actsSv,

  text: 'Artikelns text',
  showing: 'Visa',
  changes: 'Ändringar',
  proposed: 'Förslaget',
  current: 'Nuvarande text',

  wordingHeading: 'Föreslå en text',
  wordingTitle: 'Rubrik',
  wordingBody: 'Text',
  wordingTitleMissing: 'Skriv en rubrik.',
  wordingBodyMissing: 'Skriv en text.',
  wordingKept: 'Förslaget finns kvar här i fönstret tills du skickar det eller stänger sidan.',
  wordingFailedHeading: 'Det går inte att skriva just nu',
  wordingFailedText: 'Det som du skriver med kunde inte hämtas. Det du redan har skrivit finns kvar. Försök igen när du är uppkopplad.',
  wordingLoading: 'Öppnar texten …',

  conversation: 'Samtal',
  noComments: 'Ingen har skrivit något än.',
  comment: 'Skriv i samtalet',
  commentHint: 'Alla som arbetar med artikeln kan läsa det.',
  send: 'Skicka',
  sending: 'Skickar …',
  commentOn: (passage: number) => `Kommentera stycke ${passage}`,
  commentOnHint: 'Tryck på pratbubblan bredvid ett stycke för att kommentera just det.',
  comments: (passage: number) => `Kommentarer till stycke ${passage}`,
  onPassage: 'Din kommentar till stycket',
  about: (quote: string) => `Om «${quote}»`,
  aboutGone: (quote: string) => `Om ett stycke som inte finns kvar: «${quote}»`,
  commentMissing: 'Skriv något först.',
  said: (who: string, role: string, when: When): Phrase => [`${who}, ${role}, `, when],
  roleNames: { author: 'skribent', manager: 'chef', editor: 'redaktör', 'chief-editor': 'huvudredaktör' } as Readonly<
    Record<ArticleRole, string>
  >,
  after: nextSv,
};
export type PieceWords = typeof sv;

export const pieceWords: Catalogue<PieceWords> = {
  sv,
  others: { en: async () => (await import('./piece.words.en.ts')).en },
};
