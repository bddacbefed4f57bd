import { freePort } from '@delakultur/stack';
import { afterAll, describe } from 'vitest';
import { browserSuite } from './browser.suite.ts';
import { protocolSuite } from './protocol.suite.ts';
import { once, startRealKeycloak, whyNoKeycloak } from './providers.ts';

const port = await freePort();
const gatewayOrigin = `http://delakultur.localhost:${port}`;
const missing = await whyNoKeycloak();
const running = once(() => startRealKeycloak(gatewayOrigin));

describe.skipIf(missing)('real Keycloak', () => {
  protocolSuite({ running, gatewayOrigin });
  browserSuite({ running, port });

  afterAll(async () => (await running()).stop());
});
