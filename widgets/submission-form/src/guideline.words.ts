import type { Catalogue } from '@delakultur/sdk';

const sv = {
  version: (version: number, day: string) => `Version ${version}, gäller sedan ${day}.`,
  oldVersion: (version: number) => `Det här är version ${version}, som inte gäller längre.`,
  toCurrent: 'Till den som gäller nu',
  policyHeading: 'Regler från den som äger sajten',
  policyNote: 'De står över riktlinjerna här nedanför.',
  newHeading: (version: number) => `Det här är nytt sedan du godkände version ${version}`,
  noNewWords: 'Ingenting i texten är ändrat sedan dess.',
  added: 'tillagt',
  removed: 'borttaget',
  addedHere: ' tillagt: ',
  removedHere: ' borttaget: ',
  showPlain: 'Visa utan markeringar',
  showChanges: 'Visa vad som är nytt',
  changesFailed: 'Vi kunde inte hämta den version som du godkände, så det som är nytt är inte markerat. Läs gärna hela texten.',
  accept: 'Jag har läst och godkänner riktlinjerna',
  accepting: 'Sparar ditt godkännande …',
  acceptNote: 'Sedan kommer du tillbaka till din text och kan skicka den.',
  acceptedBefore: (day: string) => `Du godkände riktlinjerna ${day}.`,
  needNotAccept: (version: number) => `Du har godkänt version ${version}. Ändringarna är små, så du behöver inte godkänna på nytt.`,
  versions: 'Alla versioner',
  versionsLoading: 'Hämtar versionerna …',
  versionsFailed: 'Versionerna kunde inte hämtas. Försök igen om en stund.',
  read: (version: number) => `Läs version ${version}`,
  inForce: 'gäller nu',
  since: (day: string) => `från ${day}`,
  firstVersion: 'De första riktlinjerna.',
  retry: 'Försök igen',
};
export type GuidelineWords = typeof sv;

export const guidelineWords: Catalogue<GuidelineWords> = {
  sv,
  others: { en: async () => (await import('./guideline.words.en.ts')).en },
};
