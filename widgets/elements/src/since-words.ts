import { relativeWords } from './relative-time.ts';

const DAYS_BY_NAME = 7;

/** When something began, so that it fits after «sedan» or "since": «klockan 9.12», «i går», «i tisdags», «den 3 november». */
export function sinceWords(moment: Date, now: Date, lang: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
  if (days === 0)
    return (
      AT[lang]?.(new Intl.DateTimeFormat(lang, { hour: 'numeric', minute: '2-digit' }).format(moment)) ?? relativeWords(moment, now, lang)
    );
  if (days > 0 && days < DAYS_BY_NAME) return relativeWords(moment, now, lang);
  const year = moment.getFullYear() === now.getFullYear() ? undefined : 'numeric';
  const date = new Intl.DateTimeFormat(lang, { day: 'numeric', month: 'long', year }).format(moment);
  return lang === 'sv' ? `den ${date}` : date;
}

/** A moment as it stands in a sentence: «för 3 timmar sedan», «i tisdags», «på fredag», «den 3 november». */
export function whenWords(moment: Date, now: Date, lang: string): string {
  const days = Math.round((startOfDay(now) - startOfDay(moment)) / 86_400_000);
  if (days < DAYS_BY_NAME && days > -DAYS_BY_NAME) return relativeWords(moment, now, lang);
  return lang === 'sv' ? sinceWords(moment, now, lang) : `on ${sinceWords(moment, now, lang)}`;
}

/** A time that somebody has set, to the minute: «torsdag 3 december kl. 07.00». */
export function setTimeWords(moment: Date, lang: string): string {
  const day = new Intl.DateTimeFormat(lang, { weekday: 'long', day: 'numeric', month: 'long' }).format(moment);
  const clock = new Intl.DateTimeFormat(lang, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);
  return lang === 'sv' ? `${day} kl. ${clock.replace(':', '.')}` : `${day} at ${clock}`;
}

const AT: Readonly<Record<string, (clock: string) => string>> = {
  sv: (clock) => `klockan ${clock.replace(':', '.')}`,
  en: (clock) => clock,
};

/** How long something has waited: «3 dagar», «2 timmar»; empty within the first hour. */
export function waitedWords(since: Date, now: Date, lang: string): string {
  const hours = Math.floor((now.getTime() - since.getTime()) / 3_600_000);
  if (hours < 1) return '';
  const [count, unit] = hours < 24 ? ([hours, 'hour'] as const) : ([Math.floor(hours / 24), 'day'] as const);
  const [one, many] = (UNITS[lang] ?? sv)[unit];
  return `${count} ${count === 1 ? one : many}`;
}

/** `Intl` says «3 dygn» in Swedish, which nobody says of a letter that waits. */
type Units = Readonly<Record<'hour' | 'day', readonly [one: string, many: string]>>;
const sv: Units = { hour: ['timme', 'timmar'], day: ['dag', 'dagar'] };
const UNITS: Readonly<Record<string, Units>> = { sv, en: { hour: ['hour', 'hours'], day: ['day', 'days'] } };

const startOfDay = (moment: Date): number => Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate());
