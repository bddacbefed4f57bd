import type { Keep } from '../protocol.ts';

/** What the gateway writes into the page. */
export interface FrameConfig {
  readonly issuer: string;
  readonly clientId: string;
  readonly kommun: string;
  /** The origins registered for the municipality: the only pages that the frame speaks to. */
  readonly origins: readonly string[];
}

export const readConfig = (): FrameConfig => JSON.parse(document.querySelector<HTMLMetaElement>('meta[name=dk-session]')?.content ?? '');

export const readKeep = (): Keep => (new URLSearchParams(location.search).get('keep') === 'memory' ? 'memory' : 'tabs');
