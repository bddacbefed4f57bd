import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import { readForm } from './form.ts';
import { ROUTES } from './paths.ts';
import type { Realm } from './realm.ts';
import { endSession } from './session.ts';

interface Answer {
  readonly status: 204 | 400 | 401;
  readonly error?: 'invalid_grant' | 'unauthorized_client';
}

async function endSessionOf(provider: Provider, { clients }: Realm, form: URLSearchParams): Promise<Answer> {
  const client = clients.find(({ clientId, publicClient }) => publicClient && clientId === form.get('client_id'));
  if (!client) return { status: 401, error: 'unauthorized_client' };
  const token = await provider.RefreshToken.find(form.get('refresh_token') ?? '');
  const session = token?.clientId === client.clientId && token.sessionUid ? await provider.Session.findByUid(token.sessionUid) : undefined;
  if (!session) return { status: 400, error: 'invalid_grant' };
  await endSession(provider, session);
  return { status: 204 };
}

const corsHeaders = ({ clients }: Realm, origin = ''): Readonly<Record<string, string>> =>
  clients.some(({ webOrigins }) => webOrigins.includes(origin))
    ? { 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true', vary: 'Origin' }
    : {};

/** Keycloak's own sign-out: whoever holds a living refresh token may end the single sign-on behind it, without a page. Any other form goes the provider's way. */
export const createBackChannelLogout =
  (provider: Provider, realm: Realm) =>
  async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const form = await readForm(request);
    if (!form.has('refresh_token')) {
      response.writeHead(303, { location: `/realms/${realm.realm}${ROUTES.end_session}?${form}` }).end();
      return;
    }
    const { status, error } = await endSessionOf(provider, realm, form);
    response.writeHead(status, { 'content-type': 'application/json', ...corsHeaders(realm, request.headers.origin) });
    response.end(error && JSON.stringify({ error }));
  };
