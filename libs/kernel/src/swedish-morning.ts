const DAY_MS = 86_400_000;
const ZONE = 'Europe/Stockholm';
const MORNING_HOUR = 8;

const clockIn = new Intl.DateTimeFormat('en-GB', { timeZone: ZONE, weekday: 'short', hour: '2-digit', hourCycle: 'h23' });
const daysIn = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short' });

/** The morning (08:00 in Sweden) of the first weekday that comes at least `days` days after `since`: people are not reminded at night, nor on a weekend. */
export function morningAfter(since: Date, days: number): Date {
  for (let day = new Date(since.getTime() + days * DAY_MS); ; day = new Date(day.getTime() + DAY_MS)) {
    const morning = atHour(daysIn.format(day), MORNING_HOUR);
    if (morning.getTime() >= since.getTime() + days * DAY_MS && !isWeekend(morning)) return morning;
  }
}

const isWeekend = (date: Date): boolean => clockIn.format(date).startsWith('S');

/** That hour of a Swedish day: tried in summer time, put right in winter time. */
function atHour(day: string, hour: number): Date {
  const summer = new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+02:00`);
  const shown = Number(/\d\d$/.exec(clockIn.format(summer))?.[0]);
  return new Date(summer.getTime() + (hour - shown) * 3_600_000);
}
