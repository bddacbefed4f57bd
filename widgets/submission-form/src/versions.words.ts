import { changesSv } from '@delakultur/elements';
import type { Catalogue } from '@delakultur/sdk';

const words = (count: number): string => (count === 1 ? '1 ord' : `${count} ord`);

const sv = {
  ...changesSv,
  lead: 'Här finns det som du och dina medskribenter har skrivit förut. Välj en version för att se vad som skiljer den från texten som den är nu.',
  none: 'Det finns ingen tidigare version än. Här samlas de medan du skriver.',
  you: 'du',
  colleague: 'en kollega',
  version: (when: string, who: string, count: number) => `${when}, ${who}, ${words(count)}`,
  setAside: (count: number) => `Det du valde bort nyss, ${words(count)}`,
  compared: 'Versionen du valde, jämförd med texten som den är nu',
  same: 'Den här texten är likadan som den du har nu.',
  legend: { added: 'kommer tillbaka', removed: 'försvinner' },
  restore: 'Ta tillbaka den här texten',
  follows: 'Den blir din text, och sparas som den senaste versionen. Du kan ångra dig.',
  restored: 'Du har tagit tillbaka en tidigare text.',
};
export type VersionsWords = typeof sv;

export const versionsWords: Catalogue<VersionsWords> = {
  sv,
  others: { en: async () => (await import('./versions.words.en.ts')).en },
};
