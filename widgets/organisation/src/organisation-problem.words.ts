/** What to say when the server says no. `other` is for every problem that has no words of its own. */
export const organisationProblemsSv = {
  forbidden: 'Det här får du inte göra längre. Någon kan ha ändrat din roll.',
  'person-not-found': 'Personen finns inte bland dina kollegor. Välj någon annan.',
  'place-not-found': 'Platsen finns inte längre i organisationen.',
  'assignment-not-found': 'Rollen finns inte längre.',
  'municipality-not-found': 'Kommunen finns inte här.',
  'origin-refused': 'Den här sidan är inte registrerad för din kommun. Säg till den som sköter intranätet.',
  'invalid-request': 'Något i formuläret går inte att spara. Se efter datumen och försök igen.',
  'sign-in-too-old': 'Du bekräftade inte att det är du, så inget har ändrats. Det du har fyllt i finns kvar.',
  'not-signed-in': 'Du är inte inloggad längre. Logga in och försök igen.',
  offline: 'Inget svar från nätet. Det du har fyllt i finns kvar. Försök igen när du är uppkopplad.',
  other: 'Servern svarar inte som den ska. Det du har fyllt i finns kvar. Försök igen om en stund.',
} as const;
export type OrganisationProblemWords = Readonly<Record<keyof typeof organisationProblemsSv, string>>;

/** The sentence for a problem's slug. */
export const organisationProblem = (words: OrganisationProblemWords, slug: string): string =>
  slug in words ? words[slug as keyof OrganisationProblemWords] : words.other;
