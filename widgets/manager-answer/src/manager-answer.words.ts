import type { Catalogue } from '@delakultur/sdk';

/** Names as they are said together; «en kollega» where nobody is named. */
type By = string;

export const sv = {
  colleague: 'en kollega',
  loading: 'Hämtar artikeln …',
  asks: (by: By) =>
    `${start(by)} har skrivit en artikel och vill dela den med kollegor i andra kommuner. När artikeln har släppts kan alla läsa den. Du är chef och får frågan om du är med på det.`,
  article: 'Artikeln',
  by: (by: By) => `Av ${by}`,
  heading: 'Är du med på att artikeln delas?',
  acts: {
    agree: {
      label: 'Ja, jag är med på det',
      follows: (by: By) => `En redaktör går sedan igenom texten tillsammans med ${by}. Inga läsare ser den än.`,
      doneHeading: 'Tack, ditt ja är skickat',
      done: (by: By) => `Nu tar en redaktör vid. ${start(by)} ser att du är med på det. Du behöver inte göra något mer.`,
    },
    decline: {
      label: 'Nej, inte nu',
      follows: (by: By) => `Artikeln blir ett utkast hos ${by} igen, tillsammans med ditt skäl.`,
      doneHeading: 'Tack, ditt nej är skickat',
      done: (by: By) => `Artikeln är ett utkast hos ${by} igen, tillsammans med ditt skäl. Skickas den på nytt får du ett nytt mejl.`,
    },
  },
  reason: 'Varför inte nu?',
  reasonHint: 'Den som skrev artikeln läser det du skriver.',
  reasonMissing: 'Skriv några ord om varför, så att den som skrev vet vad som behövs.',
  send: 'Skicka ditt nej',
  cancel: 'Ångra dig',
  sending: 'Skickar ditt svar …',

  answered: {
    agreed: {
      heading: 'Frågan är besvarad',
      text: (when: string) => `Svaret blev ja, ${when}. En redaktör har tagit vid. Du behöver inte göra något mer.`,
    },
    declined: {
      heading: 'Frågan är besvarad',
      text: (when: string) => `Svaret blev nej, ${when}. Skickas artikeln på nytt får du ett nytt mejl.`,
    },
  },
  movedHeading: 'Artikeln väntar inte längre på ditt svar',
  movedText: 'Den som skrev har tagit tillbaka den, eller så har frågan gått till någon annan. Du behöver inte göra något.',
  refusedHeading: 'Länken gäller inte längre',
  refusedText: 'Logga in och svara på ditt skrivbord.',
  missingHeading: 'Öppna länken i mejlet igen',
  missingText: 'Den här sidan öppnas från länken i mejlet du fick. Du kan också logga in och svara på ditt skrivbord.',
  toDesk: 'Till ditt skrivbord',

  failedHeading: 'Artikeln kan inte hämtas just nu',
  failedText: 'Servern svarar inte som den ska. Försök igen om en stund.',
  failedOffline: 'Du är offline. Försök igen när nätet är tillbaka.',
  retry: 'Försök igen',
  unsentHeading: 'Ditt svar har inte gått i väg',
  unsentOffline: 'Du är offline. Det du har skrivit finns kvar här. Försök igen när nätet är tillbaka.',
  unsentText: 'Servern svarar inte som den ska. Det du har skrivit finns kvar här. Försök igen om en stund.',
  otherAnswer: 'Frågan hade redan fått ett annat svar. Det som gäller står nedan.',
};

/** A sentence begins with a capital. */
const start = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export type AnswerWords = typeof sv;

export const answerWords: Catalogue<AnswerWords> = {
  sv,
  others: { en: async () => (await import('./manager-answer.words.en.ts')).en },
};
