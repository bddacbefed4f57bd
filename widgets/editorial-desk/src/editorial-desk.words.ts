import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';
import type { ArticleRole } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import { actsSv } from './act.words.ts';
import { codesSv, type CodeWords } from './change-reason.words.ts';
import { deskProblemsSv, type DeskProblemWords } from './desk-problem.words.ts';
import type { ArticleView, DeskList } from './inbox.ts';
import type { Phrase } from './phrase.ts';
import { statusSv } from './status.words.ts';
import { stepsSv } from './step.words.ts';

type When = TemplateResult;

export const sv = {
  heading: 'Mitt skrivbord',
  signInLead: 'Logga in för att se vad som väntar på dig.',
  loading: 'Hämtar artiklar …',
  loadingPiece: 'Hämtar artikeln …',
  retry: 'Försök igen',
  you: 'Du',
  someone: 'skribenten',
  theAuthor: 'skribenten',
  untitled: 'Utan rubrik',
  newMark: 'Nytt',

  lists: 'Artiklar',
  views: { 'to-do': 'Att göra', following: 'Följer', done: 'Klart', municipality: 'Kommunen', news: 'Nytt' } as Readonly<
    Record<DeskList, string>
  >,
  count: (view: string, count: number) => (count === 0 ? view : `${view} (${count})`),
  waited: (time: string) => `Har väntat ${time}`,
  more: 'Visa fler',
  empty: {
    'to-do': {
      heading: 'Inget väntar på dig',
      text: 'När någon behöver ditt svar ser du det här. Under tiden kan du dela något du själv har gjort.',
    },
    following: { heading: 'Du följer inga artiklar just nu', text: 'Artiklar som du är med i, men som väntar på någon annan, syns här.' },
    done: { heading: 'Inget är klart än', text: 'Artiklar som har släppts, tagits ned eller lagts undan syns här.' },
    municipality: {
      heading: 'Kommunen har inga artiklar än',
      text: 'När någon i kommunen delar något ser du det här, från det att det är skickat.',
    },
  } as Readonly<Record<ArticleView, { readonly heading: string; readonly text: string }>>,
  write: 'Skriv en artikel',
  listFailedHeading: 'Artiklarna kunde inte hämtas',
  pieceFailedHeading: 'Artikeln kunde inte hämtas',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  offlineText: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  goneHeading: 'Artikeln är inte din att se',
  goneText: 'Den finns inte längre, eller så har den gått vidare till någon annan.',
  chooseHeading: 'Välj en artikel i listan',
  chooseText: 'Då ser du texten, vad som har hänt och vad du kan göra.',
  stale: 'Kunde inte uppdateras just nu. Det du ser kan ha ändrats.',

  back: 'Tillbaka till listan',
  backFromForm: 'Tillbaka till skrivbordet',
  toActs: 'Till det du kan göra',
  by: (authors: string) => `Av ${authors}`,
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,
  changedMeanwhile: 'Artikeln har ändrats sedan du öppnade den.',
  changedMeanwhileNext: 'Läs igenom och välj på nytt. Det du har skrivit finns kvar.',

  status: statusSv,
  steps: stepsSv,
  /** An act of a site's chief editor, in the name of the unit that holds the role. */
  forUnit: (who: string, unit: string) => `${who}, för ${unit},`,
  codes: codesSv as CodeWords,
  roles: { author: 'Skribenten', manager: 'Chefen', editor: 'Redaktören', 'chief-editor': 'Huvudredaktören' } as Readonly<
    Record<ArticleRole, string>
  >,
  /** Why an article could not be released at the time that was set, by the problem's slug. */
  failures: {
    'article-role-missing': 'Den som bestämde tiden är inte huvudredaktör längre.',
    'article-incomplete': 'Något saknades i artikeln.',
    'person-not-found': 'En av skribenterna finns inte längre i organisationen.',
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
  problems: deskProblemsSv as DeskProblemWords,
};
export type DeskWords = typeof sv;

export const deskWords: Catalogue<DeskWords> = {
  sv,
  others: { en: async () => (await import('./editorial-desk.words.en.ts')).en },
};
