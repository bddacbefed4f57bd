import { afterAll, describe } from 'vitest';
import { browserSuite } from './browser.suite.ts';
import { protocolSuite } from './protocol.suite.ts';
import { once, startRealKeycloak, whyNoKeycloak } from './providers.ts';

const gatewayOrigin = 'http://delakultur.localhost:27401';
const missing = await whyNoKeycloak();
const running = once(() => startRealKeycloak(gatewayOrigin));

describe.skipIf(missing)('real Keycloak', () => {
  protocolSuite({ running, gatewayOrigin });
  browserSuite({ running, port: 27_401 });

  afterAll(async () => (await running()).stop());
});
