import { freePort } from '@delakultur/stack';
import { afterAll, describe } from 'vitest';
import { useBrowser } from './browser-rig.ts';
import { formSuite } from './form.suite.ts';
import { hostilePageSuite } from './hostile-page.suite.ts';
import { protocolSuite } from './protocol.suite.ts';
import { sessionSuite } from './session.suite.ts';
import { topLevelSuite } from './top-level.suite.ts';
import { once, startRealKeycloak, whyNoKeycloak } from './providers.ts';

const port = await freePort();
const gatewayOrigin = `http://delakultur.localhost:${port}`;
const missing = await whyNoKeycloak();
const running = once(() => startRealKeycloak(gatewayOrigin));

describe.skipIf(missing)('real Keycloak', () => {
  protocolSuite({ running, gatewayOrigin });
  const rig = useBrowser({ running, port });
  formSuite(rig);
  sessionSuite(rig);
  hostilePageSuite(rig);
  topLevelSuite(rig);

  afterAll(async () => (await running()).stop());
});
