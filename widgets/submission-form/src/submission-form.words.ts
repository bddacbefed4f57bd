import { schoolFormsSv, topicsSv, type SchoolFormWords, type TopicWords } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';
import { problemsSv, type ProblemWords } from './problem.words.ts';

export const sv = {
  heading: 'Dela något du gjort',
  loading: 'Hämtar dina utkast …',
  signInLead: 'Logga in när du vill spara eller skicka. Det du har skrivit följer med.',

  title: 'Rubrik',
  titleHint: 'Till exempel: Vi räknar kottar i skogen',
  body: 'Text',
  bodyHint: 'Skriv som du pratar. Berätta gärna vad som hände, vad som sas och vad du skulle göra annorlunda.',
  templates: 'Svårt att komma i gång? Börja med några frågor:',
  story: 'Berättelse',
  lesson: 'Lektionsidé',
  interview: 'Intervju',
  recording: 'Ljud eller film',
  editorFailedHeading: 'Det går inte att skriva just nu',
  editorFailedText: 'Det som du skriver med kunde inte hämtas. Det du redan har skrivit finns kvar. Försök igen när du är uppkopplad.',
  mediaFailedHeading: 'Bilder och filer kunde inte hämtas',
  mediaFailedText: 'Du kan skriva och skicka ändå. Försök igen, så kan du lägga till bilder.',
  schoolForm: 'Skolform',
  chooseSchoolForm: 'Välj skolform',
  topic: 'Tema',
  chooseTopic: 'Välj tema',
  schoolForms: schoolFormsSv as SchoolFormWords,
  topics: topicsSv as TopicWords,

  coAuthors: 'Skrev ni tillsammans?',
  coAuthorsHint: (kommunName: string) => `Sök på namn bland alla som arbetar i ${kommunName}.`,
  coAuthorsSignedOut: 'När du har loggat in kan du lägga till kollegor som medskribenter.',
  searching: 'Söker …',
  noneFound: 'Ingen kollega med det namnet hittades.',
  found: (count: number) =>
    count === 1 ? '1 kollega hittades. Välj med piltangenterna.' : `${count} kollegor hittades. Välj med piltangenterna.`,
  searchFailed: 'Sökningen svarar inte just nu. Försök igen om en stund.',
  colleague: 'En kollega',
  remove: (name: string) => `Ta bort ${name}`,
  added: (name: string) => `${name} är nu medskribent.`,
  removed: (name: string) => `${name} är inte längre medskribent.`,

  saving: 'Sparar …',
  savedNow: 'Sparat nyss · finns på dina andra enheter',
  savedAt: (when: string) => `Sparat ${when} · finns på dina andra enheter`,
  signedOutUnsaved: 'Inte sparat än. Texten finns kvar här så länge fliken är öppen.',
  offline: 'Du är offline. Texten finns kvar här i fönstret och sparas när nätet är tillbaka.',
  noAnswer: 'Servern svarar inte. Texten finns kvar här i fönstret, och vi försöker igen om en stund.',
  versions: 'Tidigare versioner',
  versionsLoading: 'Hämtar tidigare versioner …',
  versionsFailedHeading: 'Tidigare versioner kunde inte hämtas',
  versionsFailedText: 'Din text finns kvar som den är. Försök igen om en stund.',
  followed: 'Texten är ändrad på ett annat ställe. Du skriver vidare på den senaste.',
  notSaved: (why: string) => `Inte sparat. ${why}`,

  before: 'Innan du skickar',
  fix: 'Fixa',
  readGuidelines: 'Läs och godkänn',
  checks: {
    title: { met: 'Rubriken är klar', missing: 'Rubriken saknas', error: 'Skriv en rubrik.' },
    text: { met: 'Texten är skriven', missing: 'Texten saknas', error: 'Skriv din text.' },
    schoolForm: { met: 'Skolformen är vald', missing: 'Skolformen är inte vald', error: 'Välj vilken skolform artikeln handlar om.' },
    topic: { met: 'Temat är valt', missing: 'Temat är inte valt', error: 'Välj vilket tema artikeln hör till.' },
    guidelines: {
      met: 'Du har godkänt riktlinjerna',
      missing: 'Riktlinjerna är inte godkända än',
      error: 'Läs och godkänn riktlinjerna.',
    },
  },
  errors: 'Det här saknas innan du kan skicka',
  declarations: {
    producer: 'Skriv vem som har tagit fram artikeln.',
    manager: 'Välj vem som är din närmaste chef.',
    agreement: 'Prata med din chef först, och kryssa i när ni är överens.',
    statement: 'Kryssa i att du står för det du har skrivit.',
  },
  yourManager: 'Din närmaste chef',
  yourManagerHint: 'Sök på namn. Du ser alla som arbetar i din kommun.',
  otherManager: 'Byt chef',
  managerChosen: (name: string) => `${name} är vald som din chef.`,
  managerAgrees: 'Jag har pratat med min chef, som är med på att jag delar det här',
  managerUnknown: (name: string) =>
    `${name} finns inte med bland cheferna i din kommun. Sök fram din närmaste chef, eller be kommunens kontaktperson om hjälp.`,
  guidelineChanged: 'Riktlinjerna har fått en ny version. Läs vad som är nytt och kryssa i igen.',
  openGuidelines: 'Läs riktlinjerna',

  send: { submit: 'Skicka till din chef', attest: 'Skicka till redaktören', return: 'Skicka tillbaka till redaktören' },
  sending: 'Skickar …',
  whoGetsIt: (manager: string | undefined) =>
    manager
      ? `${manager}, din chef, får frågan på sitt skrivbord. Du kan ta tillbaka artikeln tills du har fått svar.`
      : 'Din närmaste chef får frågan på sitt skrivbord. Du kan ta tillbaka artikeln tills du har fått svar.',
  whoGetsItCoAuthor: (author: string) =>
    `Frågan går till den som är chef för ${author}. Ni kan ta tillbaka artikeln tills ni har fått svar.`,
  delegateGetsIt: (delegate: string, manager: string) =>
    `${delegate} svarar i stället för ${manager}, din chef, och får frågan på sitt skrivbord. Du kan ta tillbaka artikeln tills du har fått svar.`,
  noManager: (kommunName: string) => `Vi vet inte vem som är din chef. Kontaktpersonen i ${kommunName} får hjälpa till.`,
  yourMunicipality: 'din kommun',
  goesToEditors: (manager: string | undefined) =>
    `Artikeln går direkt till redaktörerna. I historiken står det att du har sagt att ${manager ?? 'din chef'} är med på det.`,
  goesBackToEditor: (editor: string | undefined, manager: string | undefined) =>
    `${editor ?? 'Redaktören'} får artikeln igen. ${manager ?? 'Din chef'} har redan sagt ja och får ingen ny fråga.`,
  sendNote: 'Inget syns för läsarna förrän huvudredaktören har släppt artikeln.',

  restFailedHeading: 'Hela formuläret kunde inte hämtas',
  restFailedText: 'Du kan skriva så länge. Försök igen, så kan du skicka.',

  draftsHeading: 'Vill du skriva vidare?',
  untitled: 'Utan rubrik',
  changed: (when: string) => `Ändrad ${when}`,
  goOn: 'Fortsätt skriva',
  putAway: 'Lägg undan utkastet',
  putAwayDone: 'Utkastet är undanlagt. Du hittar det under «Undanlagda utkast».',
  startNew: 'Börja på något nytt',
  draftsFailed: 'Dina utkast kunde inte hämtas. Du kan börja skriva ändå.',
  retry: 'Försök igen',

  openFailedHeading: 'Artikeln kunde inte öppnas',
  openFailedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  notEditableHeading: 'Artikeln går inte att ändra just nu',
  notEditableText: 'Den är skickad, eller så är den inte din att skriva i.',

  backToText: 'Tillbaka till texten',
  guidelinesLoading: 'Hämtar riktlinjerna …',
  guidelinesFailedHeading: 'Riktlinjerna kunde inte hämtas',
  guidelinesFailedText: 'Din text finns kvar. Försök igen om en stund.',
  guidelinesSignedOut: 'Logga in för att läsa och godkänna riktlinjerna. Det du har skrivit följer med.',
  acceptedNotice: 'Tack. Nu kan du skicka artikeln.',

  problems: problemsSv as ProblemWords,
};
export type FormWords = typeof sv;

export const formWords: Catalogue<FormWords> = {
  sv,
  others: { en: async () => (await import('./submission-form.words.en.ts')).en },
};
