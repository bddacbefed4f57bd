export type Bytes = Uint8Array<ArrayBuffer>;

export const toText = (bytes: Uint8Array): string =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');

export const fromText = (text: string): Bytes =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0));

export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** 256 bits that nobody guesses. */
export const random = (): string => toText(crypto.getRandomValues(new Uint8Array(32)));

export const challengeOf = async (verifier: string): Promise<string> =>
  toText(new Uint8Array(await crypto.subtle.digest('SHA-256', utf8(verifier))));
