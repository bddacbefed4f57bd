import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { errors, type Provider } from 'oidc-provider';
import { createAccounts } from './accounts.ts';
import { createBackChannelLogout } from './back-channel-logout.ts';
import { BadRequest } from './form.ts';
import { createInteraction } from './interaction.ts';
import { PAGE_CSS } from './page.css.ts';
import { errorPage } from './pages.ts';
import { INTERACTION, ROUTES, STYLESHEET } from './paths.ts';
import { createProvider, type ProviderOptions } from './provider.ts';
import { pageHeaders } from './security-headers.ts';
import { languageFor } from './text.ts';

type Handler = (request: IncomingMessage, response: ServerResponse) => unknown;

/** First match answers. */
type Routes = readonly (readonly [matches: (path: string, method?: string) => boolean, handler: Handler])[];

const is = (path: string) => (asked: string) => asked === path;
const isBelow = (path: string) => (asked: string) => asked.startsWith(path);

/** Puts the provider below the realm's path. It writes addresses from the host it is asked by, so ours is put there. */
function mount(provider: Provider, prefix: string): Handler {
  const answer = provider.callback();
  const { host } = new URL(provider.issuer);
  return (request, response) => {
    const originalUrl = request.url ?? '';
    request.headers.host = host;
    return answer(Object.assign(request, { originalUrl, url: originalUrl.slice(prefix.length) }), response);
  };
}

const sendRealm =
  ({ issuer }: Provider, realm: string): Handler =>
  (_request, response) =>
    response
      .writeHead(200, { 'content-type': 'application/json' })
      .end(JSON.stringify({ realm, 'token-service': `${issuer}/protocol/openid-connect` }));

const sendStylesheet: Handler = (_request, response) =>
  response.writeHead(200, { 'content-type': 'text/css; charset=utf-8', 'cache-control': 'max-age=3600' }).end(PAGE_CSS);

const sendMissing: Handler = (_request, response) => response.writeHead(404).end();

function routesOf(options: Omit<ProviderOptions, 'accounts'>): Routes {
  const { realm } = options;
  const accounts = createAccounts(realm);
  const provider = createProvider({ ...options, accounts });
  const prefix = `/realms/${realm.realm}`;
  const stylesheet = `${prefix}${STYLESHEET}`;
  const isLogout = is(`${prefix}${ROUTES.end_session}`);
  return [
    [is(stylesheet), sendStylesheet],
    [is(prefix), sendRealm(provider, realm.realm)],
    [isBelow(`${prefix}${INTERACTION}`), createInteraction({ provider, accounts, stylesheet })],
    [(path, method) => method === 'POST' && isLogout(path), createBackChannelLogout(provider, realm)],
    [isBelow(`${prefix}/`), mount(provider, prefix)],
    [() => true, sendMissing],
  ];
}

/** Answers what went wrong before the provider had it: an expired form is the person's business, anything else is ours. */
function sendFailure(
  request: IncomingMessage,
  response: ServerResponse,
  { error, stylesheet }: { error: unknown; stylesheet: string },
): void {
  const isExpected = error instanceof errors.OIDCProviderError || error instanceof BadRequest;
  if (!isExpected) console.error(error);
  const code = error instanceof errors.OIDCProviderError ? error.error : 'server_error';
  const language = languageFor(undefined, request.headers['accept-language']);
  if (!response.headersSent) response.writeHead(isExpected ? 400 : 500, { 'content-type': 'text/html; charset=utf-8' });
  response.end(errorPage({ language, stylesheet, code }));
}

/** One realm at Keycloak's paths. */
export function createSignInServer(options: Omit<ProviderOptions, 'accounts'>): Server {
  const routes = routesOf(options);
  const headers = pageHeaders(options.realm);
  const stylesheet = `/realms/${options.realm.realm}${STYLESHEET}`;
  return createServer(async (request, response) => {
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    // Not by URL, which takes `//` for an address without a host, and throws.
    const [path = ''] = (request.url ?? '').split('?', 1);
    const [, handler] = routes.find(([matches]) => matches(path, request.method))!;
    try {
      await handler(request, response);
    } catch (error) {
      sendFailure(request, response, { error, stylesheet });
    }
  });
}
