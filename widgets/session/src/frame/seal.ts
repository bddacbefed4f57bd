import { fromText, toText, utf8 } from './encoding.ts';

const keyOf = (key: string) => crypto.subtle.importKey('raw', fromText(key), 'AES-GCM', false, ['encrypt', 'decrypt']);

/** Locks the text with the key: what lies in the browser's storage is worth nothing once the key, which only tabs have, is gone. */
export async function seal(key: string, text: string): Promise<string> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await keyOf(key), utf8(text));
  return `${toText(iv)}.${toText(new Uint8Array(sealed))}`;
}

/** The text again, or null when the key is another one's. */
export async function unseal(key: string, sealed: string): Promise<string | null> {
  const [iv = '', text = ''] = sealed.split('.');
  try {
    return new TextDecoder().decode(await crypto.subtle.decrypt({ name: 'AES-GCM', iv: fromText(iv) }, await keyOf(key), fromText(text)));
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}
