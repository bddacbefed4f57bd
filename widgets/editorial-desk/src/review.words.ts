import type { Hint, HintKind } from '@delakultur/hints';
import type { Catalogue } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';
import type { Phrase } from './phrase.ts';

type When = TemplateResult;
type Name = string | undefined;

const quoted = ({ quote }: Hint): string => (quote ? `«${quote}»` : 'Texten');

export const sv = {
  preflight: 'Innan du släpper',
  agreed: (manager: Name, when: When): Phrase => [manager ? `${manager}, chef, sa ja ` : 'Chefen sa ja ', when, '.'],
  attested: (author: string, manager: Name, when: When): Phrase => [
    `${author} angav `,
    when,
    manager ? ` att chefen ${manager} är med på det.` : ' att chefen är med på det.',
  ],
  notAgreed: 'Chefen har inte sagt ja.',
  approved: (author: string, when: When): Phrase => [`${author} godkände texten `, when, '.'],
  asWritten: (author: Name): Phrase => [`Texten är som ${author ?? 'skribenten'} skrev den.`],
  settled: (author: string): Phrase => [`${author} skrev texten och har sagt ja till de ändringar som är med.`],
  notApproved: 'Skribenten har inte godkänt texten.',
  declared: (author: string, version: number, when: When): Phrase => [
    `${author} godkände riktlinjerna (version ${version}) och tog ansvar för innehållet `,
    when,
    '.',
  ],
  notDeclared: 'Skribenten har inte tagit ansvar för innehållet.',
  licence: (licence: string) => `Artikeln får användas enligt ${licence}.`,
  allRights: 'Andra får läsa men inte använda texten vidare.',
  hints: 'Att titta på',
  hintsLead: 'Tips från en automatisk genomläsning. Du avgör själv om de stämmer.',
  noHints: 'Den automatiska genomläsningen hittade inget att titta på.',
  show: 'Visa stycket',
  hint: {
    advertising: (hint) => `${quoted(hint)} kan läsas som reklam.`,
    'company-link': ({ host, ...hint }) => `${quoted(hint)} leder till ${host ?? 'en sida'}, som ser ut att vara ett företag.`,
    'news-notice': (hint) => `Kan vara en nyhetsnotis: ${quoted(hint)}.`,
    'no-headings': ({ figures }) => `${figures?.['words'] ?? 'Många'} ord utan en enda rubrik.`,
    'heading-level': (hint) => `Rubriken ${quoted(hint)} hoppar över en nivå.`,
    'long-sentences': ({ figures }) =>
      `Meningarna är långa. Läsbarhetsindex (LIX) är ${figures?.['lix'] ?? 'över 50'}, och över 50 är tungt att läsa.`,
    'link-text': (hint) => `En länk heter bara ${quoted(hint)}. Den som lyssnar får inte veta vart den leder.`,
    'missing-alt': ({ quote, figures }) =>
      `${quote === null ? `Bild ${figures?.['picture'] ?? 1}` : `Bilden «${quote}»`} saknar beskrivning.`,
    'alt-says-nothing': (hint) => `Bildbeskrivningen ${quoted(hint)} säger inte vad bilden visar.`,
  } as Readonly<Record<HintKind, (hint: Hint) => string>>,
};
export type ReviewWords = typeof sv;

export const reviewWords: Catalogue<ReviewWords> = {
  sv,
  others: { en: async () => (await import('./review.words.en.ts')).en },
};
