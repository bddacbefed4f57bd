import { html, type TemplateResult } from 'lit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A moment as people say it: «nyss», «för 5 minuter sedan», «i går», «i tisdags», «på fredag», «om 8 dagar», «3 sep. 2025». */
export function relativeWords(moment: Date, now: Date, lang: string): string {
  const away = moment.getTime() - now.getTime();
  const days = Math.round((startOfDay(moment) - startOfDay(now)) / DAY);
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (days === 0 && Math.abs(away) < MINUTE) return lang === 'sv' ? 'nyss' : relative.format(0, 'second');
  if (days === 0 && Math.abs(away) < HOUR) return relative.format(Math.trunc(away / MINUTE), 'minute');
  if (days === 0) return relative.format(Math.trunc(away / HOUR), 'hour');
  if (Math.abs(days) === 1) return relative.format(days, 'day');
  if (Math.abs(days) < 7) return weekdayWords(moment, days < 0, lang);
  if (days >= 7 && days <= 14) return relative.format(days, 'day');
  const year = moment.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  return new Intl.DateTimeFormat(lang, { day: 'numeric', month: year ? 'short' : 'long', year }).format(moment);
}

/** The whole date: «måndag 23 november 2026 kl. 14:05». */
export const fullDate = (moment: Date, lang: string): string =>
  new Intl.DateTimeFormat(lang, { dateStyle: 'full', timeStyle: 'short' }).format(moment);

/** The words in a `<time>`, with the whole date for programs, pointers and screen readers. */
export function relativeTime(instant: string, lang: string, now = new Date()): TemplateResult {
  const moment = new Date(instant);
  return html`<time datetime=${instant} title=${fullDate(moment, lang)}>${relativeWords(moment, now, lang)}</time>`;
}

const startOfDay = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());

function weekdayWords(moment: Date, isPast: boolean, lang: string): string {
  const weekday = new Intl.DateTimeFormat(lang, { weekday: 'long' }).format(moment);
  if (lang === 'sv') return isPast ? `i ${weekday}s` : `på ${weekday}`;
  return isPast ? `last ${weekday}` : `on ${weekday}`;
}
