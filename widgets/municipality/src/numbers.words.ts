import type { Catalogue } from '@delakultur/sdk';

export const sv = {
  heading: (site: string) => `Så syns kommunerna på ${site}`,
  caption: 'Artiklar från varje kommun',
  kommun: 'Kommun',
  inFlow: 'På väg',
  released: 'Släppta',
  last: 'Senast',
  own: 'din kommun',
  never: 'Inte än',
  silent: (kommun: string, weeks: number) => `${kommun} har inte synts på ${weeks} veckor.`,
  neverSeen: (kommun: string) => `${kommun} har inte synts än.`,
  silentHeading: 'Kommuner som inte har synts på länge',
  noneSilent: 'Alla kommuner har synts de senaste fyra veckorna.',
  room: (kommun: string, used: string, limit: string) => `Bilder och filer från ${kommun} tar ${used} av ${limit}.`,
  total: (released: number, inFlow: number) =>
    `${released === 1 ? '1 artikel är släppt' : `${released} artiklar är släppta`}, och ${inFlow} är på väg.`,
};
export type NumbersWords = typeof sv;

export const numbersWords: Catalogue<NumbersWords> = {
  sv,
  others: { en: async () => (await import('./numbers.words.en.ts')).en },
};
