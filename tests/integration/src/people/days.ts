/** The Swedish day so many days from now. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Europe/Stockholm' });
