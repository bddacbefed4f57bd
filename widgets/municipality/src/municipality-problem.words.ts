/** What to say when the server says no. `other` is for every problem that has no words of its own. */
export const municipalityProblemsSv = {
  forbidden: 'Det här får du inte göra längre. Någon kan ha ändrat din roll.',
  'not-a-member': 'Din kommun är inte med på den här sajten.',
  'site-not-found': 'Webbplatsen finns inte.',
  'broadcast-not-found': 'Nyheten finns inte längre.',
  'wish-not-found': 'Ämnet finns inte längre.',
  'wish-transition-refused': 'Någon annan hann före. Planen visar hur det är nu.',
  'wish-version-stale': 'Någon annan hann ändra ämnet. Planen visar hur det är nu. Det du har skrivit finns kvar.',
  'guideline-not-found': 'Webbplatsen har inga riktlinjer än.',
  'origin-refused': 'Den här sidan är inte registrerad för din kommun. Säg till den som sköter intranätet.',
  'invalid-request': 'Texten är för lång, eller så innehåller den tecken som inte kan sparas. Ändra den och försök igen.',
  'not-signed-in': 'Du är inte inloggad längre. Logga in och försök igen.',
  offline: 'Inget svar från nätet. Det du har skrivit finns kvar. Försök igen när du är uppkopplad.',
  other: 'Servern svarar inte som den ska. Det du har skrivit finns kvar. Försök igen om en stund.',
} as const;
export type MunicipalityProblemWords = Readonly<Record<keyof typeof municipalityProblemsSv, string>>;

/** The sentence for a problem's slug. */
export const municipalityProblem = (words: MunicipalityProblemWords, slug: string): string =>
  slug in words ? words[slug as keyof MunicipalityProblemWords] : words.other;
