import { existsSync } from 'node:fs';
import { WIDGETS_CLIENT } from '@delakultur/identity';
import { serviceLogger, RpcClient } from '@delakultur/nest-kit';
import { Logger } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { registerApi } from './api/api.routes.ts';
import { Door } from './api/door.ts';
import { Origins } from './api/origins.ts';
import { BrokerLine } from './broker-line.ts';
import type { Config } from './config.ts';
import { GatewayModule } from './gateway.module.ts';
import { registerLive } from './live/live.routes.ts';
import { OpenPages } from './live/open-pages.ts';
import { registerUnsubscribe } from './mail/unsubscribe.routes.ts';
import { MediaPlaces } from './media/media-places.ts';
import { registerMedia } from './media/media.routes.ts';
import { UploadLimits } from './media/upload-limits.ts';
import { registerUploads } from './media/upload.routes.ts';
import { Uploads } from './media/uploads.ts';
import { registerAssets } from './pages/assets.ts';
import { redirectToOwnAddress } from './pages/own-address.ts';
import { pagePolicy } from './pages/send-page.ts';
import { PublicationCache } from './publications/publication-cache.ts';
import { createAdapter } from './server.ts';
import { registerSessionRoutes } from './session/session-routes.ts';
import { MEDIA_STORE, TOKEN_VERIFIER } from './tokens.ts';
import { readStaticFolder } from './widgets/static-folder.ts';
import { registerFolder, registerWidgets } from './widgets/static.routes.ts';

/** A gateway that listens; `close()` ends it when what is under way is done. */
export async function startGateway(config: Config): Promise<NestFastifyApplication> {
  const atOnce: { publications?: PublicationCache } = {};
  const isSecure = config.origin.startsWith('https:');
  const adapter = createAdapter((request, response) => atOnce.publications?.answersAtOnce(request, response) ?? false, { isSecure });
  const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.with(config), adapter, {
    bodyParser: false,
    logger: serviceLogger('gateway', config.logLevel),
    abortOnError: false,
  });
  const publications = app.get(PublicationCache);
  atOnce.publications = publications;
  const fastify = adapter.getInstance();
  redirectToOwnAddress(fastify, config.origin);
  registerApi(fastify, { rpc: app.get(RpcClient), line: app.get(BrokerLine), door: app.get(Door), publications });
  registerLive(fastify, app.get(OpenPages));
  registerUnsubscribe(fastify, { rpc: app.get(RpcClient), line: app.get(BrokerLine) });
  registerUploads(fastify, {
    uploads: app.get(Uploads),
    limits: app.get(UploadLimits),
    verifier: app.get(TOKEN_VERIFIER),
    door: app.get(Door),
    line: app.get(BrokerLine),
  });
  registerMedia(fastify, { places: app.get(MediaPlaces), store: app.get(MEDIA_STORE), linkSecret: config.linkSecret });
  registerWidgets(fastify, readStaticFolder(config.widgetsDir));
  // Its pictures are drawn where they are shown.
  registerFolder(fastify, '/galleri', readStaticFolder(config.galleryDir), { 'content-security-policy': pagePolicy('', "'self' blob:") });
  registerAssets(fastify);
  registerSession(fastify, config, app.get(Origins));
  await app.listen(config.port, '127.0.0.1');
  return app;
}

/** Reading needs no session, so that a gateway without its built scripts still serves readers. */
function registerSession(fastify: FastifyInstance, { issuer, origin, sessionDir }: Config, origins: Origins): void {
  if (!existsSync(sessionDir))
    return new Logger('Session').error(`nobody can sign in on a page: there are no built scripts in ${sessionDir}`);
  registerSessionRoutes(fastify, {
    issuer,
    clientId: WIDGETS_CLIENT,
    originsOf: async (kommun) => {
      const registered = await origins.originsOf(kommun);
      return registered.length > 0 ? [...registered, origin] : [];
    },
    assets: sessionDir,
  });
}
