import type { Catalogue } from '@delakultur/sdk';

export const sv = {
  working: 'Avslutar mejlen …',
  doneHeading: 'Du får inga fler mejl',
  doneText:
    'Det som väntar på dig finns kvar i ditt skrivbord. Blev det fel? Där kan du välja mejl igen: genast, en gång om dagen eller en gång i veckan.',
  toDesk: 'Ändra i ditt skrivbord',
  refusedHeading: 'Länken gäller inte längre',
  refusedText: 'Du får mejl som förut. Logga in och välj i ditt skrivbord hur ofta de ska komma.',
  missingHeading: 'Öppna länken i mejlet igen',
  missingText: 'Den här sidan öppnas från länken i ett mejl. Du kan också logga in och välja hur ofta mejl ska komma.',
  failedHeading: 'Mejlen är inte avslutade än',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  failedOffline: 'Du är offline. Försök igen när nätet är tillbaka.',
  retry: 'Försök igen',
};

export type UnsubscribeWords = typeof sv;

export const unsubscribeWords: Catalogue<UnsubscribeWords> = {
  sv,
  others: { en: async () => (await import('./unsubscribe.words.en.ts')).en },
};
