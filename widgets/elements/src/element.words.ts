import type { Catalogue } from '@delakultur/sdk';

/** The words of the parts that have some of their own. */
export const sv = {
  close: 'Stäng',
  undo: 'Ångra',
  signIn: 'Logga in',
  signOut: 'Logga ut',
  switchAccount: 'Byt konto',
  signedInAs: (name: string) => `Inloggad som ${name}`,
  signInLead: 'Logga in med samma konto som på jobbet.',
  sessionStarting: 'Ser efter om du är inloggad …',
  sessionExpired: 'Du har loggats ut efter en stunds paus. Logga in igen, så fortsätter du där du var.',
  signedOutElsewhere: 'Du loggade ut i en annan flik.',
  sessionUnreachable: 'Inloggningen svarar inte just nu. Ladda om sidan om en stund.',
  popupBlocked: 'Webbläsaren stoppade inloggningsfönstret. Tillåt fönster från den här sidan och tryck på Logga in igen.',
  severed: 'Den här sidan släpper inte fram inloggningen. Öppna Delakultur på sin egen sida i stället.',
  openOwnPage: 'Öppna Delakultur',
  otherKommun: 'Du är inloggad med ett konto i en annan kommun. Logga in igen och välj «Byt konto» i fönstret.',
  otherPerson: 'Du loggade in med ett annat konto. Försök igen med samma konto som du är inloggad med här.',
  closed: 'Fönstret stängdes innan inloggningen var klar.',
  signInFailed: 'Det gick inte att logga in. Försök igen om en stund.',
  confirmHeading: 'Bekräfta att det är du',
  confirmText: 'Det var ett tag sedan du loggade in. Logga in en gång till i fönstret som öppnas, så görs det du bad om.',
  confirm: 'Logga in igen',
  confirmWaiting: 'Vi väntar på att du blir klar i inloggningsfönstret …',
  cancel: 'Avbryt',
};
export type ElementWords = typeof sv;

export const elementWords: Catalogue<ElementWords> = {
  sv,
  others: { en: async () => (await import('./element.words.en.ts')).en },
};
