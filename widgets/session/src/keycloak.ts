import { SDK_VERSION, session as token, type WidgetPlugin } from '@delakultur/sdk';
import { confirmInWindow } from './confirm-window.ts';
import { addressToReturnTo, rememberAddress, returnWith, takeCarried } from './return-address.ts';
import { confirmByLeaving, tokenOf, topLevelSession, type KeycloakInstance } from './top-level-session.ts';

export type { KeycloakInstance } from './top-level-session.ts';

/** Signs in with this issuer and client at the top level, coming back to the page's own address, which the realm must know. */
export interface KeycloakAddress {
  readonly issuer: string;
  /** The realm's public client; `delakultur-widgets` when left out. */
  readonly clientId?: string;
}

/** The page's own instance, after its `init` has settled: the page decides how people sign in and where they come back. */
export interface KeycloakOfPage {
  readonly instance: KeycloakInstance;
}

/** Looks first whether the single sign-on knows the person: a short way there and back, and signed in over page loads. */
async function start({ issuer, clientId = 'delakultur-widgets' }: KeycloakAddress): Promise<KeycloakInstance> {
  const { default: Keycloak } = await import('keycloak-js');
  const [url = '', realm = ''] = issuer.split('/realms/');
  const instance = new Keycloak({ url, realm, clientId });
  const carried = takeCarried();
  rememberAddress();
  await instance.init({
    ...(carried !== null && { onLoad: 'check-sso', ...carried }),
    pkceMethod: 'S256',
    responseMode: 'query',
    checkLoginIframe: false,
    silentCheckSsoFallback: false,
    redirectUri: location.origin + location.pathname,
    scope: 'openid organization',
  });
  return addressToReturnTo() ? returnWith(instance) : instance;
}

/** Takes the session from keycloak-js: our own pages name the issuer, a host page that runs it already hands its instance over. */
export function keycloakPlugin(options: KeycloakAddress | KeycloakOfPage): WidgetPlugin {
  let instance: KeycloakInstance | undefined;
  return {
    name: 'keycloak',
    sdk: `^${SDK_VERSION}`,
    provides: [token],
    hooks: { accessToken: () => (instance ? tokenOf(instance) : null) },
    async setup(scope) {
      const isOurs = !('instance' in options);
      instance = isOurs ? await start(options) : options.instance;
      const confirm = isOurs ? confirmInWindow : confirmByLeaving;
      scope.provide(token, topLevelSession(instance, { signal: scope.signal, confirm }));
    },
  };
}
