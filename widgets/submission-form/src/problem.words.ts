/** What to say, and what to do, when the server says no to an author. `other` is for every problem that has no words of its own. */
export const problemsSv = {
  'not-a-member': 'Din kommun är inte med på den här sajten, så artikeln kan inte sparas här.',
  'site-not-found': 'Sidan är fel inställd: sajten finns inte. Säg till den som sköter intranätet.',
  'origin-refused': 'Den här sidan är inte registrerad för din kommun. Säg till den som sköter intranätet.',
  'co-author-unknown': 'En medskribent arbetar inte längre i din kommun. Ta bort den personen och försök igen.',
  'wish-not-found': 'Det önskade ämnet finns inte längre, eller så har någon annan tagit det. Skriv utan ämnet, så sparas texten.',
  'media-not-described': 'Något är inte besvarat om en bild. Se efter i listan under «Innan du skickar».',
  'article-incomplete': 'Något saknas. Se efter i listan under «Innan du skickar».',
  'article-not-found': 'Artikeln finns inte längre, eller så är den inte din att ändra.',
  'article-role-missing': 'Bara skribenterna kan ändra artikeln.',
  'invalid-request': 'Texten är för lång, eller så innehåller den tecken som inte kan sparas. Ändra den och försök igen.',
  'media-unknown': 'En bild eller en fil i texten hör till en annan artikel. Ta bort den och lägg till den på nytt här.',
  'payload-too-large': 'Texten är för lång. Korta den och försök igen.',
  'not-signed-in': 'Du är inte inloggad längre. Logga in och försök igen.',
  recallTooLate: 'Du har redan fått svar, så artikeln kan inte tas tillbaka längre.',
  offline: 'Inget svar från nätet. Se efter att du är uppkopplad och försök igen.',
  other: 'Servern svarar inte som den ska. Det du har skrivit finns kvar. Försök igen om en stund.',
} as const;
export type ProblemWords = Readonly<Record<keyof typeof problemsSv, string>>;

/** The sentence for a problem's slug. */
export const problemWords = (words: ProblemWords, slug: string): string =>
  slug in words ? words[slug as keyof ProblemWords] : words.other;
