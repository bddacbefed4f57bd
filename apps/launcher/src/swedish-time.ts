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

/** A Swedish wall's `2026-12-24T07:00`, or when a date begins; undefined for anything else, and for an hour that is left out in spring. */
export function swedishMoment(word: string): Date | undefined {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(word)) return swedishStart(word);
  return OFFSETS.map((offset) => valid(new Date(`${word}:00${offset}`))).find(
    (time) => time && swedishTime(time) === `${word.replace('T', ' ')}:00`,
  );
}

const MINUTES = [
  [1_440, 'day'],
  [60, 'hour'],
  [1, 'minute'],
] as const;

/** What time it is on the platform, and how far that is from the machine's time. */
export function clockSentence(offsetMs: number): string {
  const time = `It is ${swedishTime(new Date(Date.now() + offsetMs)).slice(0, -3)} on the platform`;
  if (offsetMs === 0) return `${time}, the machine's time.`;
  let left = Math.round(Math.abs(offsetMs) / 60_000);
  const parts = MINUTES.map(([size, name]) => {
    const count = Math.floor(left / size);
    left -= count * size;
    return count === 0 ? '' : `${count} ${name}${count === 1 ? '' : 's'}`;
  }).filter(Boolean);
  return `${time}, ${parts.join(', ') || 'less than a minute'} ${offsetMs > 0 ? 'ahead of' : 'behind'} the machine's.`;
}

const valid = (time: Date): Date | undefined => (Number.isNaN(time.getTime()) ? undefined : time);
