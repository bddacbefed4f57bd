import type { Hint, HintKind } from '@delakultur/hints';
import type { Catalogue } from '@delakultur/sdk';

/** What a sentence about a hint is told: the hint, and its words short enough to stand in a line. */
export interface HintFacts {
  readonly quote: string;
  readonly host: string;
  readonly figures: NonNullable<Hint['figures']>;
}

interface HintWords {
  readonly why: (facts: HintFacts) => string;
  readonly how: (facts: HintFacts) => string;
}

const kinds: Readonly<Record<HintKind, HintWords>> = {
  advertising: {
    why: ({ quote }) => `«${quote}» kan läsas som reklam. Vi gör inte reklam, varken för ditt eget eller andras företag.`,
    how: () => 'Skriv vad ni gjorde med det och vad som hände. Du får gärna tipsa om en bok, ett material eller ett program.',
  },
  'company-link': {
    why: ({ quote, host }) => `Länken «${quote}» leder till ${host}, som ser ut att vara ett företag.`,
    how: () => 'Behövs den för att förstå idén? Behåll den då. Annars räcker det att beskriva saken i ord.',
  },
  'news-notice': {
    why: ({ quote }) => `«${quote}» låter som en notis om något som har hänt. Notiser hör hemma på kommunens egna sidor.`,
    how: () => 'Berätta hur ni gjorde, varför, och vad någon annan behöver för att göra likadant.',
  },
  'no-headings': {
    why: ({ figures }) => `Texten har ${figures['words']} ord och ingen rubrik. Med rubriker hittar läsaren, också den som lyssnar.`,
    how: () => 'Sätt en rubrik där något nytt börjar, till exempel «Så gjorde vi» och «Vad som gick snett».',
  },
  'heading-level': {
    why: ({ quote }) => `Rubriken «${quote}» hoppar över en nivå. Den som lyssnar tror att en del saknas.`,
    how: ({ figures }) => `Skriv ${'#'.repeat(figures['expected'] ?? 2)} framför den i stället för ${'#'.repeat(figures['level'] ?? 3)}.`,
  },
  'long-sentences': {
    why: ({ figures }) =>
      `Texten är tung att läsa: läsbarhetsmåttet LIX är ${figures['lix']}. Över 50 är ungefär som ett myndighetsbeslut.`,
    how: () => 'Dela de längsta meningarna. Den allra längsta får du se här.',
  },
  'link-text': {
    why: ({ quote }) => `Länken heter bara «${quote}». Den som får länkarna upplästa vet inte vart den leder.`,
    how: () => 'Låt länken säga vad man hittar, till exempel «läroplanen för förskolan».',
  },
  'missing-alt': {
    why: ({ quote, figures }) => (quote ? `Bilden «${quote}» saknar beskrivning.` : `Bild ${figures['picture'] ?? 1} saknar beskrivning.`),
    how: () => 'Skriv vad som syns och varför det är med. Den som inte ser bilden får den uppläst.',
  },
  'alt-says-nothing': {
    why: ({ quote }) => `Bildbeskrivningen «${quote}» säger inte vad bilden visar.`,
    how: () => 'Skriv vad som syns, till exempel «Tre kottar på rad, den längsta till vänster».',
  },
};

const sv = {
  heading: 'Tips om texten',
  note: 'Du bestämmer själv. Tipsen hindrar dig inte från att skicka.',
  count: (count: number) =>
    count === 1 ? '1 tips om texten, under «Innan du skickar».' : `${count} tips om texten, under «Innan du skickar».`,
  show: 'Visa stället',
  dismiss: 'Jag har tänkt på det',
  dismissed: 'Tipset är borta.',
  about: (act: string, quote: string) => (quote ? `${act}: «${quote}»` : act),
  lines: {
    'heading-level': { met: 'Rubrikerna kommer i ordning', found: 'En rubrik hoppar över en nivå' },
    'link-text': { met: 'Länkarna säger vart de leder', found: 'En länk säger inte vart den leder' },
  },
  kinds,
};
export type HintsWords = typeof sv;

export const hintsWords: Catalogue<HintsWords> = {
  sv,
  others: { en: async () => (await import('./hints.words.en.ts')).en },
};
