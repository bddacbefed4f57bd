import { fullDate, setTimeWords, sinceWords, whenWords } from '@delakultur/elements';
import { html, type TemplateResult } from 'lit';
import type { Viewpoint } from './viewpoint.ts';

type Speaking = Pick<Viewpoint, 'lang' | 'now'>;

/** Words for a moment, with the whole date for programs, pointers and screen readers. */
export const timeOf = (instant: string, lang: string, words: string): TemplateResult =>
  html`<time datetime=${instant} title=${fullDate(new Date(instant), lang)}>${words}</time>`;

/** A moment in a sentence: «i tisdags», «på fredag». */
export const when = (instant: string, { lang, now }: Speaking): TemplateResult =>
  timeOf(instant, lang, whenWords(new Date(instant), now, lang));

/** What fits after «sedan»: «i tisdags», «klockan 9.12». */
export const since = (instant: string, { lang, now }: Speaking): TemplateResult =>
  timeOf(instant, lang, sinceWords(new Date(instant), now, lang));

/** A time that somebody has set, to the minute: «torsdag 3 december kl. 07.00». */
export const setTime = (instant: string, { lang }: Pick<Viewpoint, 'lang'>): TemplateResult =>
  timeOf(instant, lang, setTimeWords(new Date(instant), lang));
