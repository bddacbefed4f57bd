import type { MediaOrigin } from '@delakultur/contracts/client';
import type { Catalogue } from '@delakultur/sdk';

export const sv = {
  heading: 'Bilder',
  loading: 'Hämtar bilderna …',
  nth: (number: number) => `Bild ${number}`,
  checks: {
    nobody: (picture: string) => `${picture}: ingen går att känna igen.`,
    staff: (picture: string) => `${picture}: personal, som har sagt ja till att synas.`,
    children: (picture: string) =>
      `${picture}: barn eller elever går att känna igen. Artikeln kan inte släppas med den i, för vårdnadshavarnas svar går inte att se här ännu.`,
    unanswered: (picture: string) => `${picture}: något är inte besvarat om vem som syns, var den kommer ifrån eller text i bilden.`,
    gone: (picture: string) => `${picture} finns inte längre. Artikeln visas utan den.`,
  },
  noAlt: 'Beskrivning saknas.',
  origin: {
    own: 'Skribentens egen bild.',
    permission: 'Någon annans bild, med lov.',
    'open-licence': 'Öppen licens.',
  } as Readonly<Record<MediaOrigin, string>>,
  by: (credit: string) => `Av ${credit}.`,
  aiGenerated: 'Gjord med AI.',
  change: 'Ändra uppgifterna',
  save: 'Spara uppgifterna',
  cancel: 'Avbryt',
  saved: 'Uppgifterna om bilden är sparade.',
  stale: 'Någon annan har ändrat uppgifterna om bilden. Här är de som de är nu.',
  consequence: 'Skribenten ser det du ändrar. Läsarna ser det när artikeln är släppt.',
};
export type PicturesWords = typeof sv;

export const picturesWords: Catalogue<PicturesWords> = {
  sv,
  others: { en: async () => (await import('./pictures.words.en.ts')).en },
};
