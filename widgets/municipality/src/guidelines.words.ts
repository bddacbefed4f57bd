import type { Catalogue } from '@delakultur/sdk';
import type { TemplateResult } from 'lit';

type When = TemplateResult;
type Phrase = readonly (string | TemplateResult)[];

export const sv = {
  heading: 'Riktlinjer',
  version: (version: number) => `Version ${version}`,
  inForce: 'gäller nu',
  published: (when: When): Phrase => ['Publicerad ', when, '.'],
  news: (changes: string) => `Nytt: ${changes}`,
  matters: 'Viktig ändring: alla godkänner på nytt.',
  versions: 'Alla versioner',
  read: 'Läs',
  readVersion: (version: number) => `Läs version ${version}`,
  policy: 'Webbplatsens regler för publicering',
  policyLead: 'De står över riktlinjerna.',
  statement: 'Det här intygar du med varje artikel',
  accepted: (when: When): Phrase => ['Du godkände riktlinjerna ', when, '.'],
  mustAccept: 'Du behöver godkänna den här versionen innan du skickar nästa artikel.',
  mustAcceptNext: 'Det gör du i formuläret där du skriver.',
  emptyHeading: 'Inga riktlinjer än',
  emptyText: (canPublish: boolean): string =>
    canPublish ? 'Skriv den första versionen, så kan skribenterna godkänna den.' : 'När huvudredaktören publicerar riktlinjer syns de här.',

  write: 'Skriv en ny version',
  writeHeading: (version: number) => `Version ${version}`,
  writeLead: 'Skriv på svenska och engelska. Båda publiceras samtidigt.',
  opening: 'Öppnar den version som gäller …',
  languages: { sv: 'Svenska', en: 'Engelska' },
  title: 'Rubrik',
  body: 'Riktlinjerna',
  policyField: 'Webbplatsens regler',
  statementField: 'Det skribenten intygar',
  statementHint: 'Till exempel att texten är skribentens egen och att ansvaret är skribentens.',
  policyHint: 'Fyll i om sajtens ägare har egna regler för publicering. De står över riktlinjerna.',
  changes: 'Det som är nytt',
  changesHint: 'En mening. Skribenterna läser den först.',
  inLanguage: (label: string, language: string) => `${label}, på ${language.toLocaleLowerCase('sv')}`,
  missing: (label: string, language: string) => `Fyll i: ${label}, på ${language.toLocaleLowerCase('sv')}.`,
  mattersLabel: 'Ändringen är viktig: alla får godkänna på nytt',
  mattersFollows: 'Varje skribent läser och godkänner den nya versionen innan nästa artikel kan skickas.',
  mattersNotFollows: 'Den som har godkänt en tidigare version skickar artiklar som förut. Nya skribenter godkänner den här.',
  publish: 'Publicera versionen',
  publishQuestion: (version: number) => `Publicera version ${version} av riktlinjerna?`,
  publishText: 'Den gäller direkt, på svenska och engelska. Den går inte att ta tillbaka, men du kan publicera en ny.',
  publishYes: 'Ja, publicera',
  publishNo: 'Nej, vänta',
  publishedDone: (version: number) => `Version ${version} är publicerad och gäller nu.`,
  kept: 'Det du skriver finns kvar här i fönstret tills du publicerar det eller stänger sidan.',
  stale: (version: number) => `Version ${version} har publicerats medan du skrev.`,
  staleNext: 'Läs den i listan nedanför. Det du har skrivit finns kvar, och publiceras som versionen efter.',
  couldNotOpen: 'Textfältet kunde inte hämtas. Se efter att du är uppkopplad och försök igen.',
};
export type GuidelinesWords = typeof sv;

export const guidelinesWords: Catalogue<GuidelinesWords> = {
  sv,
  others: { en: async () => (await import('./guidelines.words.en.ts')).en },
};
