import { describe } from 'vitest';
import { protocolSuite } from './protocol.suite.ts';
import { startRealKeycloak, whyNoKeycloak } from './providers.ts';

const missing = await whyNoKeycloak();

describe.skipIf(missing)('real Keycloak', () => {
  protocolSuite(startRealKeycloak);
});
