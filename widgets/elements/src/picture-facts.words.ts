import type { MediaOrigin, MediaPeople } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';
import { type LicenceWords, licencesSv } from './licence.words.ts';

/** What is asked of a picture beside its alt text. */
export const sv = {
  people: 'Vem går att känna igen i bilden?',
  peopleHint: 'Tänk också på kläder, namnlappar och platser som avslöjar vem det är.',
  peopleAnswers: {
    nobody: 'Ingen går att känna igen',
    staff: 'Personal som själva har sagt ja',
    children: 'Barn eller elever',
  } as Readonly<Record<MediaPeople, string>>,
  children:
    'Du kan skicka artikeln, men den kan inte släppas med bilden i: här går det ännu inte att se om vårdnadshavarna har sagt ja. Välj en bild där ingen går att känna igen, om du kan.',
  origin: 'Var kommer bilden ifrån?',
  originAnswers: {
    own: 'Jag eller min kollega har gjort den',
    permission: 'Någon annan har gjort den och sagt att jag får visa den',
    'open-licence': 'Den har en öppen licens',
  } as Readonly<Record<MediaOrigin, string>>,
  credit: 'Vem har gjort bilden?',
  creditHint: 'Namnet visas under bilden. Skriv också var du hittade den, till exempel «Nils Berg, Wikimedia Commons».',
  licence: 'Vilken licens har den?',
  noLicence: 'Ingen licens, bara den här artikeln',
  licences: licencesSv as LicenceWords,
  textInPicture: 'Finns det text i bilden?',
  textInPictureHint: 'Text i en bild läses inte upp och går inte att förstora. Säg samma sak i beskrivningen.',
  textAnswers: { none: 'Nej', readable: 'Ja, den är tydlig mot bakgrunden och står också i beskrivningen' } as Readonly<
    Record<'none' | 'readable', string>
  >,
  aiGenerated: 'Bilden är gjord med AI',
  aiGeneratedHint: 'Då står det «AI-genererad bild» under den.',
  focal: 'Viktigast i bilden',
  focalHint: 'Bilden beskärs i listor. Tryck på det som alltid ska synas, eller flytta punkten här.',
  focalX: 'I sidled',
  focalY: 'I höjdled',
  percent: (value: number) => `${value} procent`,
  cropped: 'Så här ser den ut i en lista',
  missing: {
    people: 'Svara på vem som går att känna igen.',
    origin: 'Svara på var bilden kommer ifrån.',
    credit: 'Skriv vem som har gjort bilden.',
    textInPicture: 'Svara på om det finns text i bilden.',
  },
};
export type PictureFactsWords = typeof sv;

export const pictureFactsWords: Catalogue<PictureFactsWords> = {
  sv,
  others: { en: async () => (await import('./picture-facts.words.en.ts')).en },
};
