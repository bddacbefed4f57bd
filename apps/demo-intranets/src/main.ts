import { readConfig } from './config.ts';
import { createIntranet } from './intranet.ts';

/** In the order of their ports. */
const FOLDERS = ['astorp', 'helsingborg', 'hoganas'] as const;

const { portBase, gateway } = readConfig();

const servers = FOLDERS.map((name, index) => {
  const port = portBase + index;
  const server = createIntranet(new URL(`../${name}/`, import.meta.url), gateway);
  return server.listen(port, '127.0.0.1', () => console.info(`Intranet at http://${name}.localhost:${port}`));
});

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const server of servers) {
      server.close();
      server.closeAllConnections();
    }
  });
}
