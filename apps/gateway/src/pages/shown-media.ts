import type { Publication, PublishedMedia } from '@delakultur/contracts';
import type { DocumentWords, MediaLookup, RenderedMedia } from '@delakultur/document';
import { licenceName } from '@delakultur/kernel';
import type { PageLanguage } from './language.ts';

/** What is said beside an article's own words, in the article's language. */
interface ArticleWords extends DocumentWords {
  readonly aiGenerated: string;
  readonly pictureBy: (credit: string) => string;
}

export const ARTICLE_WORDS: Readonly<Record<PageLanguage, ArticleWords>> = {
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
  },
};

const KILOBYTE = 1_000;
const MEGABYTE = 1_000_000;

/** «1,2 MB» */
function sizeOf(bytes: number, lang: PageLanguage): string {
  const [unit, amount] = bytes < MEGABYTE ? ['kilobyte', Math.max(1, bytes / KILOBYTE)] : ['megabyte', bytes / MEGABYTE];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: unit === 'megabyte' ? 1 : 0 }).format(amount);
}

function shown(media: PublishedMedia, lang: PageLanguage): RenderedMedia {
  if (media.kind === 'file') {
    return { kind: 'file', href: media.href, detail: `${media.extension.toUpperCase()}, ${sizeOf(media.bytes, lang)}` };
  }
  const { width, height, colour, sources, aiGenerated, credit, licence } = media;
  const by = [credit, licence && licenceName(licence)].filter(Boolean).join(', ');
  const words = ARTICLE_WORDS[lang];
  return {
    kind: 'picture',
    width,
    height,
    colour,
    sources,
    credit: by === '' ? undefined : words.pictureBy(by),
    aiLabel: aiGenerated ? words.aiGenerated : undefined,
  };
}

/** What the pictures and files of an article's text are. */
export function shownMedia({ media, lang }: Pick<Publication, 'media' | 'lang'>): MediaLookup {
  const byId = new Map(media.map((one) => [one.id, one]));
  return (id) => {
    const found = byId.get(id);
    return found && shown(found, lang);
  };
}
