import type { DocumentWords } from './rendered-media.ts';

/** What stands beside an article's own words, in the article's language: that is not always the page's. */
export interface ArticleWords extends DocumentWords {
  readonly aiGenerated: string;
  readonly pictureBy: (credit: string) => string;
  /** For whoever works with the text. */
  readonly notShown: Readonly<Record<'picture' | 'file', string>>;
}

/** The languages that articles are written in. */
export type ArticleLang = 'sv' | 'en';

/** The words that a page and a widget say alike. */
export const articleWords: Readonly<Record<ArticleLang, ArticleWords>> = {
  sv: {
    facts: 'Så här gjorde vi',
    age: 'Ålder',
    time: 'Tid',
    material: 'Material',
    goal: 'Läroplansmål',
    film: (host) => `Film på ${host}`,
    table: (number) => `Tabell ${number}`,
    aiGenerated: 'AI-genererad bild',
    pictureBy: (credit) => `Bild: ${credit}`,
    notShown: { picture: 'Bilden visas inte här än.', file: 'Filen går inte att hämta än.' },
  },
  en: {
    facts: 'How we did it',
    age: 'Age',
    time: 'Time',
    material: 'Material',
    goal: 'Curriculum goal',
    film: (host) => `Film on ${host}`,
    table: (number) => `Table ${number}`,
    aiGenerated: 'AI-generated picture',
    pictureBy: (credit) => `Picture: ${credit}`,
    notShown: { picture: 'The picture is not shown here yet.', file: 'The file cannot be fetched yet.' },
  },
};
