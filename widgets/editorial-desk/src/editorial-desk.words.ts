import type { Catalogue } from '@delakultur/sdk';
import type { ArticleRole } from '@delakultur/contracts/client';
import { deskProblemsSv, type DeskProblemWords } from './desk-problem.words.ts';
import type { ArticleView, DeskList } from './inbox.ts';
import { statusSv } from './status.words.ts';

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
  firstMark: 'Första artikeln',
  revisionMark: 'Ny version',
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
  status: statusSv,
  roles: { author: 'Skribenten', manager: 'Chefen', editor: 'Redaktören', 'chief-editor': 'Huvudredaktören' } as Readonly<
    Record<ArticleRole, string>
  >,
  problems: deskProblemsSv as DeskProblemWords,
};
export type DeskWords = typeof sv;

export const deskWords: Catalogue<DeskWords> = {
  sv,
  others: { en: async () => (await import('./editorial-desk.words.en.ts')).en },
};
