/** What to say when the server says no to an act. `other` is for every problem that has no words of its own. */
export const deskProblemsSv = {
  'article-not-found': 'Artikeln finns inte längre, eller så har den gått vidare till någon annan.',
  'article-role-missing': 'Det här är någon annans steg.',
  'article-incomplete': 'Något saknas i artikeln: rubrik, text, skolform eller tema.',
  'media-not-cleared':
    'Artikeln är inte släppt: i en bild går barn eller elever att känna igen, och vårdnadshavarnas svar går inte att se här ännu. Be skribenten byta bild.',
  'media-not-described': 'Något är inte besvarat om en bild: vem som syns, var den kommer ifrån eller vad den visar.',
  'media-unknown': 'En bild eller fil i texten hör inte till artikeln. Ta bort den ur texten.',
  'person-not-found': 'En av skribenterna finns inte längre i organisationen. Säg till kommunens administratör.',
  'time-has-passed': 'Den tiden har redan varit. Välj en senare.',
  'editor-unknown': 'Den du valde är inte redaktör för sajten längre. Välj någon annan.',
  'revision-exists': 'Någon har redan börjat på en ny version.',
  'payload-too-large': 'Det går inte att skriva mer i samtalet. Hör av er till varandra på annat sätt.',
  'origin-refused': 'Den här sidan är inte registrerad för din kommun. Säg till den som sköter intranätet.',
  'invalid-request': 'Texten är för lång, eller så innehåller den tecken som inte kan sparas. Ändra den och försök igen.',
  'sign-in-too-old': 'Inget är gjort än. Logga in igen när du vill göra det här.',
  'not-signed-in': 'Du är inte inloggad längre. Logga in och försök igen.',
  offline: 'Inget svar från nätet. Det du har skrivit finns kvar. Försök igen när du är uppkopplad.',
  other: 'Servern svarar inte som den ska. Det du har skrivit finns kvar. Försök igen om en stund.',
} as const;
export type DeskProblemWords = Readonly<Record<keyof typeof deskProblemsSv, string>>;

/** The sentence for a problem's slug. */
export const deskProblem = (words: DeskProblemWords, slug: string): string =>
  slug in words ? words[slug as keyof DeskProblemWords] : words.other;
