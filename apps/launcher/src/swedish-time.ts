const STOCKHOLM = { timeZone: 'Europe/Stockholm' } as const;
const DATE_AND_TIME = new Intl.DateTimeFormat('sv-SE', { ...STOCKHOLM, dateStyle: 'short', timeStyle: 'medium' });
/** Sweden's two offsets from UTC; a midnight exists once in each date, as clocks are changed later in the night. */
const OFFSETS = ['+01:00', '+02:00'];

/** `2026-11-23 14:05:09`, as the clock on a Swedish wall shows it. */
export const swedishTime = (time: Date): string => DATE_AND_TIME.format(time);

/** When a date begins in Sweden, or a full ISO time as it says; undefined for anything else. */
export function swedishStart(word: string): Date | undefined {
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/.test(word)) return valid(new Date(word));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(word)) return undefined;
  return OFFSETS.map((offset) => valid(new Date(`${word}T00:00:00${offset}`))).find(
    (time) => time && swedishTime(time) === `${word} 00:00:00`,
  );
}

const valid = (time: Date): Date | undefined => (Number.isNaN(time.getTime()) ? undefined : time);
