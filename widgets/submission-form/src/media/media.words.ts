import type { MediaKind } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';
import type { Lack, Remark } from './lacks.ts';

/** Pictures and files in the form. */
export const sv = {
  heading: 'Bilder och filer',
  add: { picture: 'Lägg till bilder', file: 'Lägg till filer' } as Readonly<Record<MediaKind, string>>,
  dropHint: 'Du kan också släppa dem här eller klistra in bilder i texten.',
  formats: 'Högst 25 MB var. Platsen där en bild är tagen tas bort.',
  signedOut: 'De laddas upp när du har loggat in.',
  inText: 'I texten',
  underWay: 'På väg in',
  unused: 'Inte i texten',
  unusedHint: 'De här syns inte för läsarna.',
  nth: { picture: (number: number) => `Bild ${number}`, file: (number: number) => `Fil ${number}` },
  quoted: (words: string) => `«${words}»`,
  unusedPicture: 'Bild som inte är med',
  done: { picture: 'Bilden är beskriven.', file: 'Filen är klar.' } as Readonly<Record<MediaKind, string>>,
  acts: {
    describe: 'Beskriv bilden',
    change: 'Ändra beskrivningen',
    close: 'Stäng',
    earlier: 'Flytta tidigare',
    later: 'Flytta senare',
    takeOut: 'Ta bort ur texten',
    putIn: 'Lägg i texten',
    discard: 'Ta bort för gott',
  },
  lacks: {
    alt: 'Beskrivning saknas.',
    people: 'Säg vem som syns.',
    origin: 'Säg var bilden kommer ifrån.',
    credit: 'Säg vem som har gjort bilden.',
    textInPicture: 'Säg om det finns text i bilden.',
    gone: 'Den finns inte längre. Ta bort den ur texten, eller lägg till den igen.',
    checking: 'Vi kontrollerar filen. Det tar några sekunder.',
    unsaid: 'Något är inte besvarat. Gå igenom svaren en gång till.',
  } as Readonly<Record<Lack, string>>,
  remarks: {
    children: 'Barn eller elever syns. Du kan skicka, men artikeln kan inte släppas med bilden i.',
    'alt-says-nothing': 'Beskrivningen säger inte vad bilden visar.',
  } as Readonly<Record<Remark, string>>,
  lackHelp: { alt: 'Skriv vad bilden visar.' },
  wasAnimated: 'Bilden rörde sig. Den första bildrutan är kvar.',
  duplicate: 'Samma bild finns redan i artikeln.',

  alt: 'Vad visar bilden?',
  altHint: 'Läses upp för den som inte ser bilden.',
  altGood: 'Bra: «Tre kottar på rad, den längsta till vänster».',
  altBad: 'Säger för lite: «Bild på kottar».',
  altSaysNothing: 'Det här ser ut som ett filnamn, eller säger bara att det är en bild. Skriv vad som syns.',
  caption: 'Bildtext',
  captionHint: 'Visas under bilden för alla. Den är frivillig.',
  label: 'Vad ska filen heta i texten?',
  notYours: 'Bilden hör till en annan version av artikeln. Här ändrar du bara beskrivningen och bildtexten.',
  sameForAll: (others: number) => (others === 1 ? 'Svara samma för den andra bilden' : `Svara samma för de ${others} andra bilderna`),
  sameForAllHint: 'Gäller vem som syns och var bilderna kommer ifrån. Det du har svarat om dem tidigare ersätts.',
  sameDone: (others: number) => (others === 1 ? 'Den andra bilden har fått samma svar.' : `${others} andra bilder har fått samma svar.`),
  saved: { unsaved: '', saving: 'Sparar svaren …', saved: 'Svaren är sparade.', offline: 'Svaren sparas när nätet är tillbaka.' },
  notSaved: (why: string) => `Svaren är inte sparade. ${why}`,
  merged: (name: string) => `Någon annan har också beskrivit ${name}. Vi har behållit bådas svar; där ni svarade olika gäller ditt.`,
  takenOut: (name: string) => `${name} är borttagen ur texten.`,
  discardHeading: (name: string) => `Ta bort ${name} för gott?`,
  discardText: 'Den försvinner ur texten och från servern, och går inte att få tillbaka.',
  discardNow: 'Ta bort för gott',
  keep: 'Behåll',
  discarded: (name: string) => `${name} är borttagen för gott.`,
  problems: {
    'media-published': 'Den syns i en artikel som är släppt. Be om att artikeln tas ned först.',
    'article-role-missing': 'Bara skribenterna kan göra det.',
    'media-not-found': 'Den finns inte längre.',
    offline: 'Inget svar från nätet. Försök igen när du är uppkopplad.',
    other: 'Servern svarar inte som den ska. Försök igen om en stund.',
  },

  checks: {
    done: (count: number) => (count === 1 ? 'Bilden är beskriven' : `Alla ${count} bilder är beskrivna`),
    underWay: 'Bilder eller filer är fortfarande på väg in',
    fix: 'Fixa',
    show: 'Visa',
  },
  loading: 'Hämtar det som behövs för bilder och filer …',
};
export type MediaWords = typeof sv;

export const mediaWords: Catalogue<MediaWords> = {
  sv,
  others: { en: async () => (await import('./media.words.en.ts')).en },
};
