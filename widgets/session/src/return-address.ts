import type { KeycloakInstance } from './top-level-session.ts';

/** What keycloak-js begins with instead of asking the sign-in. */
export type CarriedTokens = Required<Pick<KeycloakInstance, 'idToken' | 'refreshToken' | 'token'>>;

const ADDRESS = 'dk-return-address';
const TOKENS = 'dk-return-tokens';

/** Has the sign-in just sent the person here? Its answer is in the address then. */
const isAnswer = (): boolean => new URLSearchParams(location.search).has('state');

/** The sign-in knows one address of this page, so the query waits here while the person is away. */
export function rememberAddress(): void {
  if (!isAnswer()) sessionStorage.setItem(ADDRESS, location.search);
}

/** The query to go back to; empty when the person is where they wanted to be. */
export const addressToReturnTo = (): string =>
  location.search === sessionStorage.getItem(ADDRESS) ? '' : (sessionStorage.getItem(ADDRESS) ?? '');

/** Goes back to that query, with the tokens (or the knowledge that nobody is signed in) over this one page load. Settles never: the page is left. */
export function returnWith({ authenticated, token, refreshToken, idToken }: KeycloakInstance): Promise<never> {
  sessionStorage.setItem(TOKENS, JSON.stringify(authenticated ? { token, refreshToken, idToken } : null));
  location.replace(location.pathname + addressToReturnTo());
  return new Promise(() => {});
}

/** What was carried here, once: tokens, null for nobody, undefined when nothing was. */
export function takeCarried(): CarriedTokens | null | undefined {
  const carried = sessionStorage.getItem(TOKENS);
  sessionStorage.removeItem(TOKENS);
  return carried === null ? undefined : JSON.parse(carried);
}
