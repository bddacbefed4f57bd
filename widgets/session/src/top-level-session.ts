import type { Session, SessionState, SignInOutcome } from '@delakultur/sdk';
import type Keycloak from 'keycloak-js';
import { SessionError } from './outcomes.ts';

/** What is used of keycloak-js: a host page's own instance, or ours. */
export type KeycloakInstance = Pick<
  Keycloak,
  | 'authenticated'
  | 'authServerUrl'
  | 'clientId'
  | 'createLoginUrl'
  | 'idToken'
  | 'login'
  | 'logout'
  | 'onAuthLogout'
  | 'onAuthRefreshError'
  | 'onAuthSuccess'
  | 'realm'
  | 'refreshToken'
  | 'token'
  | 'tokenParsed'
  | 'updateToken'
>;

const EVENTS = ['onAuthSuccess', 'onAuthLogout', 'onAuthRefreshError'] as const;
const LEAST_LIFE_S = 30;

const stateOf = ({ authenticated, tokenParsed: claims }: KeycloakInstance, isExpired: boolean): SessionState => {
  if (!authenticated || !claims?.sub) return { phase: 'signed-out', ...(isExpired && { reason: 'expired' }) };
  const kommuner = claims['organization'] as readonly string[] | undefined;
  const name = `${claims['given_name']} ${claims['family_name']}`;
  return { phase: 'signed-in', person: { id: claims.sub, name, kommun: kommuner?.[0] ?? '' } };
};

/** The page is left for the sign-in, so nobody waits here for how it went. */
async function leave(instance: KeycloakInstance, options: { prompt?: 'login' } = {}): Promise<SignInOutcome> {
  await instance.login(options);
  return 'closed';
}

/** Ends the single sign-on without leaving the page: Keycloak lets no second person in beside the first. */
async function endSingleSignOn({ authServerUrl, realm, clientId = '', refreshToken }: KeycloakInstance): Promise<void> {
  if (!refreshToken) return;
  const body = new URLSearchParams({ client_id: clientId, refresh_token: refreshToken });
  await fetch(`${authServerUrl?.replace(/\/$/, '')}/realms/${realm}/protocol/openid-connect/logout`, { method: 'POST', body });
}

/** A token with half a minute to live at least; null when nobody is signed in, or no longer is. */
export async function tokenOf(instance: KeycloakInstance): Promise<string | null> {
  if (!instance.authenticated) return null;
  try {
    await instance.updateToken(LEAST_LIFE_S);
  } catch {
    // keycloak-js forgets the token when the sign-in said no, and keeps it when the network was lost
    if (instance.authenticated) throw new SessionError('unreachable');
  }
  return instance.token ?? null;
}

/** For a page whose own addresses we do not know: it is left, and comes back with a fresh sign-in. */
export const confirmByLeaving = (instance: KeycloakInstance): Promise<SignInOutcome> => leave(instance, { prompt: 'login' });

export interface TopLevelOptions {
  readonly signal: AbortSignal;
  readonly confirm: (instance: KeycloakInstance) => Promise<SignInOutcome>;
}

/** The session of a page that runs keycloak-js. Listens beside the page's own handlers, and gives them back with the signal. */
export function topLevelSession(instance: KeycloakInstance, { signal, confirm }: TopLevelOptions): Session {
  const listeners = new Set<() => void>();
  let isExpired = false;
  let state = stateOf(instance, isExpired);

  const hear = (event: (typeof EVENTS)[number]): void => {
    isExpired = event === 'onAuthRefreshError';
    state = stateOf(instance, isExpired);
    for (const listener of listeners) listener();
  };

  for (const event of EVENTS) {
    const before = instance[event];
    instance[event] = () => {
      before?.call(instance);
      hear(event);
    };
    signal.addEventListener('abort', () => Object.assign(instance, { [event]: before }));
  }

  return {
    get state() {
      return state;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: () => leave(instance),
    confirm: () => confirm(instance),
    async switchAccount() {
      await endSingleSignOn(instance);
      return leave(instance, { prompt: 'login' });
    },
    signOut: () => instance.logout(),
  };
}
