import type { Catalogue } from '@delakultur/sdk';

const sv = {
  conflictHeading: 'Det finns två versioner av texten',
  conflictText:
    'Du eller en medskribent har sparat på ett annat ställe, kanske i en annan flik. Välj vilken version som ska gälla. Du kan ångra dig.',
  mine: 'Det du har skrivit här',
  theirs: (when: string) => `Det som sparades ${when}`,
  keepMine: 'Behåll det jag skrivit här',
  takeTheirs: 'Ta det som är sparat',
  keptMine: 'Det du skrev här är sparat.',
  tookTheirs: 'Du skriver vidare på det som var sparat.',
  sentHeadingElsewhere: 'Artikeln är redan skickad',
  sentTextElsewhere: 'Den skickades från ett annat ställe. Det du har skrivit här finns kvar, och du kan spara det som ett nytt utkast.',
  keepAsNew: 'Spara som nytt utkast',
  dropMine: 'Kasta det jag skrev här',
  keptAsNew: 'Texten är sparad som ett nytt utkast.',
};
export type ConflictWords = typeof sv;

export const conflictWords: Catalogue<ConflictWords> = {
  sv,
  others: { en: async () => (await import('./conflict.words.en.ts')).en },
};
