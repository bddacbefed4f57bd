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
} as const;
export type Licence = keyof typeof licencesSv;
export type LicenceWords = Readonly<Record<Licence, { readonly name: string; readonly means: string }>>;

const CREATIVE_COMMONS = /^CC-(BY[A-Z-]*)-(\d\.\d)$/;

/** Where a licence can be read as people read it, in their language; undefined for one that has no text of its own. */
export function licenceAddress(licence: Licence, lang: string): string | undefined {
  const [, code, version] = CREATIVE_COMMONS.exec(licence) ?? [];
  return code && `https://creativecommons.org/licenses/${code.toLowerCase()}/${version}/deed.${lang}`;
}
