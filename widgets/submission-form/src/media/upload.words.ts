import type { MediaKind, MediaRefusal } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';

type Refusals = Readonly<Record<MediaRefusal, (kind: MediaKind) => string>>;

/** Files on their way. */
export const sv = {
  waiting: 'Väntar på sin tur.',
  waitingSignedOut: 'Laddas upp när du har loggat in.',
  begins: 'Börjar ladda upp …',
  sending: (percent: number) => `${percent} procent är uppladdat.`,
  paused: (percent: number) => `Pausad. ${percent} procent är uppladdat.`,
  offline: () => 'Väntar på nätet. Vi fortsätter av oss själva.',
  checking: () => 'Vi kontrollerar filen. Det tar några sekunder.',
  progressOf: (name: string) => `Så långt har ${name} kommit`,
  acts: { pause: 'Pausa', resume: 'Fortsätt', retry: 'Försök igen', cancel: 'Ta bort' },
  announced: {
    begin: (count: number) => (count === 1 ? '1 fil laddas upp.' : `${count} filer laddas upp.`),
    half: 'Hälften är uppladdat.',
    done: 'Uppladdningen är klar.',
    stopped: (count: number) =>
      count === 1 ? '1 fil kunde inte läggas till. Läs varför i listan.' : `${count} filer kunde inte läggas till. Läs varför i listan.`,
  },
  refusals: {
    'too-large': (kind) =>
      kind === 'picture'
        ? 'Bilden är större än 25 MB. Spara den i en mindre storlek och lägg till den igen.'
        : 'Filen är större än 25 MB. Dela upp den, eller gör bilderna i den mindre.',
    damaged: () => 'Filen är tom eller trasig. Öppna den på din enhet, se efter att den fungerar och spara den på nytt.',
    heic: () => 'Bilden är sparad som HEIC, ett format som många inte kan se. Gör om den till JPEG och lägg till den igen.',
    vector: () => 'En SVG-bild kan innehålla program och tas inte emot. Spara den som PNG och lägg till den igen.',
    'not-a-picture': () => 'Det här är ingen bild som vi kan läsa. Är det ett dokument, så lägg till det som fil i stället.',
    'too-many-pixels': () => 'Bilden har fler än 64 miljoner bildpunkter. Spara den i en mindre storlek och lägg till den igen.',
    'not-allowed-type': () => 'Den här sortens fil tas inte emot. Spara den som PDF, Word, Excel, PowerPoint eller OpenDocument.',
    'has-macros': () => 'Dokumentet innehåller makron, som är små program. Spara det utan makron, eller som PDF.',
    'has-active-content': () =>
      'Filen innehåller något som kan köras när den öppnas. Skriv ut den till en ny PDF och lägg till den i stället.',
    'has-embedded-files': () => 'Filen har andra filer inuti sig. Lägg till dem en och en i stället.',
    encrypted: () => 'Filen är låst med ett lösenord. Ta bort lösenordet och lägg till den igen.',
    bomb: () => 'Filen blir orimligt stor när den packas upp. Spara den på nytt i programmet där den är gjord.',
    unreadable: (kind) =>
      kind === 'picture'
        ? 'Bilden gick inte att läsa. Spara den på nytt som JPEG eller PNG.'
        : 'Filen gick inte att läsa. Spara den på nytt, gärna som PDF.',
  } as Refusals,
  heicHelp: [
    ['iPhone och iPad', 'Tryck på «Lägg till bilder» i telefonen och välj bilden där. Då görs den om av sig själv.'],
    ['Android', 'Öppna bilden i Google Foto eller Galleri, tryck på Redigera och spara en kopia.'],
    ['Windows', 'Öppna bilden i appen Foton, välj Spara som och sedan JPEG.'],
  ] as readonly (readonly [string, string])[],
  problems: {
    'media-quota-full':
      'Din kommuns utrymme för bilder och filer är fullt. Säg till kommunens kontaktperson, som kan be om mer. Texten kan du skriva klart ändå.',
    'media-too-many': 'En artikel kan ha högst 60 bilder och filer. Ta bort någon för gott och försök igen.',
    'article-role-missing': 'Bara skribenterna kan lägga till bilder och filer.',
    'article-not-found': 'Artikeln finns inte längre, så det går inte att lägga till något i den.',
    'article-transition-refused': 'Artikeln är skickad och går inte att ändra just nu.',
    'media-not-found': 'Filen kom inte fram hel. Försök igen.',
    'upload-incomplete': 'Filen kom inte fram hel. Försök igen.',
    'not-signed-in': 'Du är inte inloggad längre. Logga in och försök igen.',
    'token-refused': 'Du är inte inloggad längre. Logga in och försök igen.',
    'text-not-saved': 'Texten går inte att spara just nu, så filen väntar. Högst upp på sidan står det varför.',
    other: 'Servern svarar inte som den ska. Försök igen om en stund.',
  },
};
export type UploadWords = typeof sv;

export const uploadWords: Catalogue<UploadWords> = {
  sv,
  others: { en: async () => (await import('./upload.words.en.ts')).en },
};
