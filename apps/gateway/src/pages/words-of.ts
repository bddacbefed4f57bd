import type { Byline, PublicationCard } from '@delakultur/contracts';
import { html, type Html } from './html.ts';
import type { PageLanguage } from './language.ts';
import { SCHOOL_FORMS, WORDS } from './page.words.ts';

const LOCALES = { sv: 'sv-SE', en: 'en-GB' } as const;

const DAYS = {
  sv: new Intl.DateTimeFormat(LOCALES.sv, { dateStyle: 'long', timeZone: 'Europe/Stockholm' }),
  en: new Intl.DateTimeFormat(LOCALES.en, { dateStyle: 'long', timeZone: 'Europe/Stockholm' }),
} as const;

export const dayOf = (instant: string, lang: PageLanguage): Html =>
  html`<time datetime="${instant}">${DAYS[lang].format(new Date(instant))}</time>`;

const LISTS = {
  sv: new Intl.ListFormat(LOCALES.sv, { type: 'conjunction' }),
  en: new Intl.ListFormat(LOCALES.en, { type: 'conjunction' }),
} as const;

/** «Åsa Ek och Nils Berg» */
export const namesOf = (authors: readonly Byline[], lang: PageLanguage): string => LISTS[lang].format(authors.map(({ name }) => name));

/** «Förskola · Åstorp» */
export const whereOf = ({ schoolForm, kommunName }: Pick<PublicationCard, 'schoolForm' | 'kommunName'>, lang: PageLanguage): string =>
  `${SCHOOL_FORMS[lang][schoolForm]} · ${kommunName}`;

export const minutesOf = ({ readingMinutes }: Pick<PublicationCard, 'readingMinutes'>, lang: PageLanguage): string =>
  WORDS[lang].minutes(readingMinutes);
