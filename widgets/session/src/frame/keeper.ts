import type { Keep, Person } from '../protocol.ts';
import { memoryArea, storageArea, type Area } from './area.ts';
import { random } from './encoding.ts';
import { seal, unseal } from './seal.ts';
import { connectTabs } from './tabs.ts';

/** What one person's session is made of. Never leaves the frame but for the access token. */
export interface Kept {
  readonly refreshToken: string;
  readonly accessToken: string;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  readonly person: Person;
}

export interface Keeper {
  load(): Promise<Kept | null>;
  save(kept: Kept): Promise<void>;
  /** Forgets the session here and in every tab. */
  drop(): void;
}

export interface KeeperOptions {
  readonly keep: Keep;
  /** Host origin and municipality. */
  readonly scope: string;
  /** Another tab signed in or out. */
  onChanged(): void;
}

const parse = (text: string | null): Kept | null => (text === null ? null : JSON.parse(text));

/** Keeps a session as long as it was asked for and the browser lets us: sealed for all tabs, else in this tab, else in memory. */
export function createKeeper({ keep, scope, onChanged }: KeeperOptions): Keeper {
  const tab = keep === 'tabs' ? storageArea('sessionStorage') : null;
  const shared = tab && storageArea('localStorage');
  return tab && shared ? sealedKeeper({ shared, tab, scope, onChanged }) : plainKeeper(tab ?? memoryArea(), scope);
}

function plainKeeper(area: Area, scope: string): Keeper {
  return {
    load: async () => parse(area.getItem(scope)),
    save: async (kept) => area.setItem(scope, JSON.stringify(kept)),
    drop: () => area.removeItem(scope),
  };
}

interface SealedOptions extends Pick<KeeperOptions, 'scope' | 'onChanged'> {
  readonly shared: Area;
  readonly tab: Area;
}

/** The record lies sealed where all tabs reach it; its key lives in the tabs alone and ends with the last of them. */
function sealedKeeper({ shared, tab, scope, onChanged }: SealedOptions): Keeper {
  const keyName = `${scope} key`;
  const ownKey = () => tab.getItem(keyName);
  const tabs = connectTabs({ scope, ownKey, onChanged });

  const openWith = async (key: string | null, sealed: string): Promise<Kept | null> => {
    const kept = key ? parse(await unseal(key, sealed)) : null;
    if (key && kept) tab.setItem(keyName, key);
    return kept;
  };

  return {
    async load() {
      const sealed = shared.getItem(scope);
      return sealed ? ((await openWith(ownKey(), sealed)) ?? openWith(await tabs.askForKey(), sealed)) : null;
    },
    async save(kept) {
      const key = ownKey() ?? random();
      tab.setItem(keyName, key);
      shared.setItem(scope, await seal(key, JSON.stringify(kept)));
      tabs.tellChanged();
    },
    drop() {
      shared.removeItem(scope);
      tab.removeItem(keyName);
      tabs.tellChanged();
    },
  };
}
