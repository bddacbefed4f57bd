import { SDK_VERSION, session as token, type Session, type SessionState, type SignInOutcome, type WidgetPlugin } from '@delakultur/sdk';
import type Keycloak from 'keycloak-js';

/** What is used of a keycloak-js instance: a host page's own, of whatever version. */
export type KeycloakInstance = Pick<
  Keycloak,
  'authenticated' | 'token' | 'tokenParsed' | 'updateToken' | 'login' | 'logout' | 'onAuthSuccess' | 'onAuthLogout' | 'onAuthRefreshError'
>;

export interface KeycloakOptions {
  /** The page's instance, after its `init` has settled: the page decides how people sign in and where they come back. */
  readonly instance: KeycloakInstance;
  /** Read for the person's kommun, when the token names none or several. */
  readonly kommun?: string;
}

const LEAST_LIFE_S = 30;

/** Takes the session from a page that runs keycloak-js at the top level, as our own pages do. */
export function keycloakPlugin({ instance, kommun }: KeycloakOptions): WidgetPlugin {
  return {
    name: 'keycloak',
    sdk: `^${SDK_VERSION}`,
    provides: [token],
    hooks: {
      async accessToken() {
        if (!instance.authenticated) return null;
        await instance.updateToken(LEAST_LIFE_S);
        return instance.token ?? null;
      },
    },
    setup: ({ provide, signal }) => provide(token, topLevelSession(instance, { kommun, signal })),
  };
}

interface Surroundings {
  readonly kommun: string | undefined;
  readonly signal: AbortSignal;
}

function topLevelSession(instance: KeycloakInstance, { kommun, signal }: Surroundings): Session {
  const listeners = new Set<() => void>();
  let reason: 'expired' | undefined;

  const state = (): SessionState => {
    const claims = instance.authenticated ? instance.tokenParsed : undefined;
    if (!claims?.sub) return { phase: 'signed-out', ...(reason && { reason }) };
    const home = claims['organization'] as readonly string[] | undefined;
    const name = [claims['given_name'], claims['family_name']].join(' ');
    return { phase: 'signed-in', person: { id: claims.sub, name, kommun: kommun ?? home?.[0] ?? '' } };
  };

  const changed = () => listeners.forEach((listener) => listener());
  instance.onAuthSuccess = changed;
  instance.onAuthLogout = changed;
  instance.onAuthRefreshError = () => {
    reason = 'expired';
    changed();
  };
  signal.addEventListener('abort', () => listeners.clear());

  /** The page is left for the sign-in, so nobody waits for how it went. */
  const leave = async (options: { prompt?: 'login' }): Promise<SignInOutcome> => {
    await instance.login(options);
    return 'closed';
  };

  return {
    get state() {
      return state();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signIn: () => leave({}),
    switchAccount: () => leave({ prompt: 'login' }),
    signOut: () => instance.logout(),
  };
}
