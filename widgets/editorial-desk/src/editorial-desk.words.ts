import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';
import type { ArticleAction, ArticleRole } from '@delakultur/contracts/client';
import type { TemplateResult } from 'lit';
import type { DeskAct } from './act-facts.ts';
import { deskProblemsSv, type DeskProblemWords } from './desk-problem.words.ts';
import type { ArticleView } from './inbox.ts';
import type { Phrase } from './phrase.ts';

type When = TemplateResult;
type Name = string | undefined;
type StepKey = Exclude<ArticleAction, 'decline'> | 'decline-article' | 'decline-wording';

/** What an act is called, what follows from it, and what is said when it is done. */
export interface ActWords {
  readonly label: string;
  readonly follows: (author: string, site: string) => string;
  readonly done?: (author: string) => string;
  /** What to ask where a reason is needed, and the button that sends it. */
  readonly reason?: string;
  readonly send?: string;
}

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
  views: { 'to-do': 'Att göra', following: 'Följer', done: 'Klart' } as Readonly<Record<ArticleView, string>>,
  count: (view: string, count: number) => (count === 0 ? view : `${view} (${count})`),
  waited: (time: string) => `Har väntat ${time}`,
  more: 'Visa fler',
  empty: {
    'to-do': {
      heading: 'Inget väntar på dig',
      text: 'När någon behöver ditt svar ser du det här. Under tiden kan du dela något du själv har gjort.',
    },
    following: { heading: 'Du följer inga artiklar just nu', text: 'Artiklar som du är med i, men som väntar på någon annan, syns här.' },
    done: { heading: 'Inget är klart än', text: 'Artiklar som har släppts eller tagits ned syns här.' },
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

  status: {
    myDraft: (ago: When): Phrase => ['Ditt utkast, ändrat ', ago, '.'],
    draft: (author: string, since: When): Phrase => [`Hos ${author} sedan `, since, '.'],
    myAnswer: (since: When): Phrase => ['Väntar på ditt svar sedan ', since, '.'],
    withMyManager: (manager: Name, since: When): Phrase => [`Hos din chef${manager ? ` ${manager}` : ''} sedan `, since, '.'],
    withManager: (manager: Name, since: When): Phrase => [manager ? `Hos chefen ${manager} sedan ` : 'Hos chefen sedan ', since, '.'],
    myEditing: (since: When): Phrase => ['Väntar på dig som redaktör sedan ', since, '.'],
    withEditor: (editor: Name, since: When): Phrase => [editor ? `Hos redaktören ${editor} sedan ` : 'Hos redaktionen sedan ', since, '.'],
    myApproval: (since: When): Phrase => ['Redaktören har föreslagit en text. Väntar på ditt svar sedan ', since, '.'],
    withAuthor: (author: Name, since: When): Phrase => [`Väntar på svar från ${author ?? 'skribenten'} sedan `, since, '.'],
    myRelease: (since: When): Phrase => ['Klar för dig att släppa sedan ', since, '.'],
    withChief: (chief: Name, since: When): Phrase => [`Hos huvudredaktören${chief ? ` ${chief}` : ''} sedan `, since, '.'],
    released: (ago: When): Phrase => ['Släppt ', ago, '.'],
    unpublished: (ago: When): Phrase => ['Nedtagen ', ago, '.'],
  },
  next: {
    draft: '',
    'with-manager': 'Efter ett ja tar en redaktör vid.',
    'with-editor': 'Redaktören går igenom texten, och skribenten godkänner den.',
    'with-author': 'När texten är godkänd kan huvudredaktören släppa artikeln.',
    ready: 'När den släpps kan alla läsa den.',
    released: '',
    unpublished: '',
  },

  steps: {
    submit: (who: string, when: When): Phrase => [`${who} skickade artikeln `, when, '.'],
    recall: (who: string, when: When): Phrase => [`${who} tog tillbaka artikeln `, when, '.'],
    agree: (who: string, when: When): Phrase => [`${who} sa ja `, when, '.'],
    'decline-article': (who: string, when: When): Phrase => [`${who} sa nej `, when, '.'],
    'decline-wording': (who: string, when: When): Phrase => [`${who} godkände inte den föreslagna texten `, when, '.'],
    'request-changes': (who: string, when: When): Phrase => [`${who} bad om ändringar `, when, '.'],
    propose: (who: string, when: When): Phrase => [`${who} föreslog en text `, when, '.'],
    approve: (who: string, when: When): Phrase => [`${who} godkände texten `, when, '.'],
    release: (who: string, when: When): Phrase => [`${who} släppte artikeln `, when, '.'],
    'send-back': (who: string, when: When): Phrase => [`${who} skickade tillbaka artikeln till redaktören `, when, '.'],
    unpublish: (who: string, when: When): Phrase => [`${who} tog ned artikeln `, when, '.'],
  } as Readonly<Record<StepKey, (who: string, when: When) => Phrase>>,
  roles: { author: 'Skribenten', manager: 'Chefen', editor: 'Redaktören', 'chief-editor': 'Huvudredaktören' } as Readonly<
    Record<ArticleRole, string>
  >,
  history: 'Vad som har hänt',
  nothingHappened: 'Inget har hänt än.',

  acts: 'Vad du kan göra',
  noActs: 'Du behöver inte göra något just nu.',
  cancel: 'Avbryt',
  busy: 'Skickar …',
  reasonMissing: 'Skriv varför, så att den som läser förstår.',
  reasonHint: 'Den som skrev artikeln läser det du skriver.',
  act: {
    agree: {
      label: 'Ja, jag är med på det',
      follows: (author) => `En redaktör går sedan igenom texten tillsammans med ${author}. Inga läsare ser den än.`,
      done: () => 'Ditt ja är skickat. Nu tar en redaktör vid.',
    },
    'decline-article': {
      label: 'Nej, inte nu',
      follows: (author) => `Artikeln blir ett utkast hos ${author} igen, tillsammans med ditt skäl.`,
      reason: 'Varför inte nu?',
      send: 'Skicka ditt nej',
      done: (author) => `Ditt nej är skickat. Artikeln är ett utkast hos ${author} igen.`,
    },
    'request-changes': {
      label: 'Be om ändringar',
      follows: (author) => `Artikeln blir ett utkast hos ${author} igen. När den skickas på nytt får chefen frågan en gång till.`,
      reason: 'Vad behöver ändras?',
      send: 'Skicka till skribenten',
      done: (author) => `Skickat. Artikeln är ett utkast hos ${author} igen.`,
    },
    propose: {
      label: 'Föreslå en text',
      follows: (author) => `Du skriver om, och ${author} ser varje ändring och svarar ja eller nej.`,
      send: 'Skicka förslaget',
      done: (author) => `Förslaget är skickat. Nu väntar det på svar från ${author}.`,
    },
    approve: {
      label: 'Godkänn texten',
      follows: () => 'Redaktörens text blir artikelns text, och huvudredaktören kan släppa den.',
      done: () => 'Du har godkänt texten. Nu är det huvudredaktörens tur.',
    },
    'decline-wording': {
      label: 'Godkänn inte',
      follows: () => 'Din text gäller fortfarande. Redaktören får ditt skäl och kan föreslå något annat.',
      reason: 'Vad vill du ha annorlunda?',
      send: 'Skicka ditt svar',
      done: () => 'Ditt svar är skickat. Nu är det redaktörens tur igen.',
    },
    release: {
      label: 'Släpp artikeln',
      follows: (_, site) => `Alla som läser ${site} ser den direkt. Du kan ta ned den igen.`,
      done: () => 'Artikeln är släppt. Nu kan alla läsa den.',
    },
    'send-back': {
      label: 'Skicka tillbaka till redaktören',
      follows: () => 'Redaktören får ditt skäl och går igenom texten en gång till.',
      reason: 'Vad behöver göras?',
      send: 'Skicka tillbaka',
      done: () => 'Artikeln är tillbaka hos redaktören.',
    },
    edit: {
      label: 'Skriv vidare',
      follows: () => 'Utkastet öppnas, och därifrån skickar du det också.',
    },
    recall: {
      label: 'Ta tillbaka',
      follows: () => 'Artikeln blir ditt utkast igen. Chefen behöver inte svara.',
      done: () => 'Artikeln är ditt utkast igen.',
    },
    unpublish: {
      label: 'Ta ned artikeln',
      follows: () => 'Den försvinner för alla läsare, och det går inte att ångra. Samma text kan skickas in som en ny artikel.',
      reason: 'Varför tas den ned?',
      send: 'Ta ned artikeln',
      done: () => 'Artikeln är nedtagen. Ingen läsare ser den längre.',
    },
  } as Readonly<Record<DeskAct, ActWords>>,
  unpublishQuestion: (title: string) => `Ta ned «${title}»?`,
  unpublishText: 'Den försvinner direkt från alla sidor som visar den. Det går inte att ångra.',
  unpublishYes: 'Ja, ta ned den',
  unpublishNo: 'Nej, låt den vara kvar',

  preflight: 'Innan du släpper',
  agreed: (who: string, when: When): Phrase => [`${who}, chef, sa ja `, when, '.'],
  approved: (who: string, when: When): Phrase => [`${who} godkände texten `, when, '.'],
  followsGuidelines: (who: string, when: When): Phrase => [`${who} hade godkänt riktlinjerna när artikeln skickades `, when, '.'],
  notAgreed: 'Chefen har inte sagt ja.',
  notApproved: 'Skribenten har inte godkänt texten.',
  notSubmitted: 'Riktlinjerna är inte godkända.',

  text: 'Artikelns text',
  showing: 'Visa',
  changes: 'Ändringar',
  proposed: 'Förslaget',
  current: 'Nuvarande text',
  added: 'tillagt',
  removed: 'borttaget',
  addedHere: ' tillagt: ',
  removedHere: ' borttaget: ',
  nothingChanged: 'Förslaget är likadant som den nuvarande texten.',

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
