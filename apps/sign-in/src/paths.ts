const PROTOCOL = '/protocol/openid-connect';

/** Keycloak's own paths, below `/realms/<realm>`: whatever finds its way in Keycloak finds it here. */
export const ROUTES = {
  authorization: `${PROTOCOL}/auth`,
  token: `${PROTOCOL}/token`,
  jwks: `${PROTOCOL}/certs`,
  userinfo: `${PROTOCOL}/userinfo`,
  end_session: `${PROTOCOL}/logout`,
  introspection: `${PROTOCOL}/token/introspect`,
  revocation: `${PROTOCOL}/revoke`,
} as const;

export const INTERACTION = '/login-actions/authenticate/';
export const STYLESHEET = '/resources/sign-in.css';
