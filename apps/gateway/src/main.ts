import 'reflect-metadata';
import { readGatewayConfig } from './config.ts';
import { startGateway } from './gateway.ts';

/** The end, whatever still hangs. */
const LATEST_MS = 4_500;

try {
  const app = await startGateway(readGatewayConfig());
  const end = (): void => {
    setTimeout(() => process.exit(0), LATEST_MS).unref();
    void app.close().then(() => process.exit(0));
  };
  process.once('SIGTERM', end).once('SIGINT', end);
} catch (error) {
  console.error(`The gateway cannot start. ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
