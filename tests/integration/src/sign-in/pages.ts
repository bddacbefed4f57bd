import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { freePort, ROOT } from '@delakultur/stack';
import fastify from 'fastify';
import { rolldown } from 'rolldown';
import { registerSessionRoutes } from '../../../../apps/gateway/src/session/session-routes.ts';

const SESSION = join(ROOT, 'widgets/session');

/** One file of script from a source file, as a browser takes it. */
async function bundled(source: string): Promise<string> {
  const build = await rolldown({ input: join(SESSION, source), tsconfig: join(ROOT, 'widgets/tsconfig.json'), logLevel: 'warn' });
  const { output } = await build.generate({ format: 'esm', codeSplitting: false });
  await build.close();
  return output[0].code;
}

export async function buildScripts(folder: string) {
  for (const name of ['frame', 'popup'] as const) {
    const build = await rolldown({
      input: { [name]: join(SESSION, `src/${name}/main.ts`) },
      tsconfig: join(ROOT, 'widgets/tsconfig.json'),
    });
    await build.write({ dir: folder, format: 'esm', minify: true, entryFileNames: '[name].js' });
    await build.close();
  }
  return { host: await bundled('src/test-pages/host.ts'), topLevel: await bundled('src/test-pages/top-level.ts') };
}

export type Scripts = Awaited<ReturnType<typeof buildScripts>>;

const pageOf = (data: Readonly<Record<string, string>>, script: string): string => `<!doctype html>
<html lang="sv" ${Object.entries(data)
  .map(([name, value]) => `data-${name}="${value}"`)
  .join(' ')}>
<meta charset="utf-8"><title>Intranät</title>
<button id="sign-in">Logga in</button> <button id="switch">Byt konto</button> <button id="sign-out">Logga ut</button> <button id="confirm">Bekräfta</button>
<p>State: <output id="state"></output></p><p>Outcome: <output id="outcome"></output></p>
<script type="module" src="${script}"></script></html>`;

export interface Intranet {
  readonly origin: string;
  close(): void;
}

export interface IntranetOptions {
  readonly name: string;
  readonly gatewayOrigin: string;
  readonly script: string;
}

/** A municipality's intranet with a strict policy of its own; `?coop` cuts its windows off, as some intranets do. */
export async function startIntranet({ name, gatewayOrigin, script }: IntranetOptions): Promise<Intranet> {
  const port = await freePort();
  const origin = `http://${name}.localhost:${port}`;
  const policy = `default-src 'none'; script-src 'self'; frame-src ${gatewayOrigin}; connect-src ${gatewayOrigin}; require-trusted-types-for 'script'`;
  const server: Server = createServer(({ url = '/' }, response) => {
    if (url === '/host.js') return response.writeHead(200, { 'content-type': 'text/javascript' }).end(script);
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy };
    const coop = url.includes('coop') ? { 'cross-origin-opener-policy': 'same-origin' } : {};
    return response.writeHead(200, { ...headers, ...coop }).end(pageOf({ endpoint: gatewayOrigin }, '/host.js'));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  return {
    origin,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

export interface GatewayOptions {
  readonly port: number;
  readonly origin: string;
  readonly issuer: string;
  readonly folder: string;
  readonly script: string;
  readonly registered: Readonly<Record<string, readonly string[]>>;
}

/** Our own origin: the session's routes as the gateway has them, and a page of our own. */
export async function startGateway({ port, origin, issuer, folder, script, registered }: GatewayOptions): Promise<() => Promise<void>> {
  const server = fastify();
  registerSessionRoutes(server, {
    issuer,
    clientId: 'delakultur-widgets',
    originsOf: async (kommun) => registered[kommun] ?? [],
    assets: folder,
  });
  server.get('/mitt', (_request, reply) => reply.type('text/html; charset=utf-8').send(pageOf({ endpoint: origin, issuer }, '/mitt.js')));
  server.get('/mitt.js', (_request, reply) => reply.type('text/javascript').send(script));
  await server.listen({ port, host: '127.0.0.1' });
  return () => server.close();
}
