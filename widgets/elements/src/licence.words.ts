import type { Licence } from '@delakultur/contracts/client';

/** How an article may be used by others: its licence by name, and what that means in a sentence. */
export const licencesSv = {
  'CC-BY-NC-ND-4.0': {
    name: 'CC BY-NC-ND 4.0',
    means: 'Andra får sprida artikeln som den är, om de skriver vem som har gjort den och inte tjänar pengar på den.',
  },
  'CC-BY-NC-SA-4.0': {
    name: 'CC BY-NC-SA 4.0',
    means: 'Andra får också göra om den, på samma villkor, om de skriver vem som har gjort den och inte tjänar pengar på den.',
  },
  'CC-BY-SA-4.0': {
    name: 'CC BY-SA 4.0',
    means: 'Andra får göra om den och sprida den hur de vill, på samma villkor, om de skriver vem som har gjort den.',
  },
  'CC-BY-4.0': {
    name: 'CC BY 4.0',
    means: 'Andra får göra vad de vill med den, om de skriver vem som har gjort den.',
  },
  'all-rights-reserved': {
    name: 'Alla rättigheter förbehållna',
    means: 'Andra får läsa artikeln och länka till den, men måste fråga innan de använder den.',
  },
} as const satisfies Record<Licence, object>;
export type LicenceWords = Readonly<Record<Licence, { readonly name: string; readonly means: string }>>;
